import Digests
import Numerics
import Synchronization
import Testing

@testable import Datasets

/// The recorder is one for the process, so that these tests must not run beside each other.
@Suite(.serialized) struct SynthesisTests {
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

  @Test func `settings and seed tell made data apart`() {
    let first = Synthesis(kind: "a", settings: "1")
    let other = Synthesis(kind: "a", settings: "2")
    let digests = [first, other].flatMap { synthesis in
      [1, 2].map { synthesis.announced(by: SeededGenerator(seed: $0)) }
    }
    #expect(Set(digests).count == 4)
    #expect(first.announced(by: SeededGenerator(seed: 1)) == digests[0])
  }
}
