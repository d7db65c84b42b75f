import Digests
import Numerics
import Synchronization
import Testing

@testable import Datasets

/// The recorder is one for the process, so that all tests that set it stand here, one after the other.
@Suite(.serialized) struct DataAccessTests {
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

  @Test func `made data are told of to who listens`() {
    let names = Mutex<[String: String]>([:])
    let record: @Sendable (DataAccess) -> Void = { access in
      guard case .opened(let path, let digest) = access else { return }
      names.withLock { $0[path] = digest.description }
    }
    DataAccess.setRecorder(record)
    defer { DataAccess.setRecorder(nil) }
    var maker = TasteModel()
    (maker.users, maker.items, maker.perUser) = (7, 9, 2)
    let made = maker.interactions(using: SeededGenerator(seed: 1))
    let told = names.withLock { $0 }.filter { $0.key.contains("7 users choose 2 of 9 items") }
    #expect(told.count == 1)
    #expect(told.first?.key == made.synthesis?.description)
    #expect(told.first?.value == made.fingerprint.description)
    #expect(told.first?.key.hasPrefix("synthetic data: ") == true)
  }
}

/// What a recorder was told; tests that run beside this one may add to it.
private final class Reports: Sendable {
  private let accesses = Mutex<[DataAccess]>([])
  var all: [DataAccess] { accesses.withLock { $0 } }
  func add(_ access: DataAccess) { accesses.withLock { $0.append(access) } }
}
