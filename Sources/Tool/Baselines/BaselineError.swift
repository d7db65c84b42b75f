/// A baseline's file that can't be used.
public struct BaselineError: Error, Equatable, CustomStringConvertible {
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}
