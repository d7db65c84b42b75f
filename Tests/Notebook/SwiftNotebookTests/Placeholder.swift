// The tests of SwiftNotebook.
