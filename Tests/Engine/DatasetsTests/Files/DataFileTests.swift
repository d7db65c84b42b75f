import Digests
import Synchronization
import Testing

@testable import Datasets

@Suite struct DataFileTests {
  // The digest was printed by sha256sum.
  @Test func `an opened file is reported with the digest of its stored bytes`() throws {
    let path = try BundledFiles.path(of: "digits/digits.csv.gz")
    let reports = Reports()
    DataAccess.setRecorder { reports.add($0) }
    defer { DataAccess.setRecorder(nil) }
    let file = try DataFile(opening: path)
    #expect(
      file.digest.description
        == "09f66e6debdee2cd2b5ae59e0d6abbb73fc2b0e0185d2e1957e9ebb51e23aa22")
    #expect(reports.all.contains(.opened(path: path, digest: file.digest)))
  }

  @Test func `a file that is looked for in vain is reported too`() {
    let reports = Reports()
    DataAccess.setRecorder { reports.add($0) }
    defer { DataAccess.setRecorder(nil) }
    #expect(throws: DataError.self) { try DataFile(opening: "/nowhere/y.csv") }
    #expect(reports.all.contains(.looked(path: "/nowhere/y.csv", found: .absent)))
  }

  @Test func `a missing file and a folder say so`() throws {
    let missing = try dataError { _ = try DataFile(opening: "/nowhere/x.csv") }
    #expect(
      missing?.description == "/nowhere/x.csv: cannot be opened (No such file or directory);"
        + " name a file that exists and may be read")
    let folder = try dataError { _ = try DataFile(opening: "/proc") }
    #expect(folder?.found == "is not a regular file")
  }
}

/// What a recorder was told; tests that run beside this one may add to it.
private final class Reports: Sendable {
  private let accesses = Mutex<[DataAccess]>([])
  var all: [DataAccess] { accesses.withLock { $0 } }
  func add(_ access: DataAccess) { accesses.withLock { $0.append(access) } }
}
