import Testing

@testable import Datasets

@Suite struct DataFileTests {
  @Test func `a missing file and a folder say so`() throws {
    let missing = try dataError { _ = try DataFile(opening: "/nowhere/x.csv") }
    #expect(
      missing?.description == "/nowhere/x.csv: cannot be opened (No such file or directory);"
        + " name a file that exists and may be read")
    let folder = try dataError { _ = try DataFile(opening: "/proc") }
    #expect(folder?.found == "is not a regular file")
  }
}
