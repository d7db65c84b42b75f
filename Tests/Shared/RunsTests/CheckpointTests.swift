import Digests
import Foundation
import Testing

@testable import Runs

@Suite struct CheckpointTests {
  private let key = RunKey(experiment: "e", data: Digest(of: "d"), code: Digest(of: "c"))

  private var checkpoint: Checkpoint {
    var checkpoint = Checkpoint()
    checkpoint.parts = ["b/state": Data([0, 10, 255]), "a": Data(), "c": Data("line\nline".utf8)]
    checkpoint.seconds = 0.1 + 0.2
    return checkpoint
  }

  private func withStore(_ body: (RunStore) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(RunStore(at: folder))
  }

  @Test func `a kept checkpoint comes back whole and is removed`() throws {
    try withStore { store in
      #expect(try store.checkpoint(for: key) == nil)
      try store.keep(checkpoint, for: key)
      #expect(try store.checkpoint(for: key) == checkpoint)
      try store.removeCheckpoint(for: key)
      #expect(try store.checkpoint(for: key) == nil)
    }
  }

  @Test func `a checkpoint with any byte changed is set aside`() throws {
    try withStore { store in
      try store.keep(checkpoint, for: key)
      let file = store.checkpointFile(for: key)
      let whole = try Data(contentsOf: file)
      for position in whole.indices {
        var damaged = whole
        damaged[position] ^= 4
        try damaged.write(to: file)
        let found = try? store.checkpoint(for: key)
        #expect(found == nil, "byte \(position) was changed unnoticed")
      }
      try whole.dropLast().write(to: file)
      #expect(try store.checkpoint(for: key) == nil)
      #expect(store.damagedFiles().count == 1)
      #expect(try store.removeDamagedFiles() == 1)
    }
  }

  @Test func `a newer format is refused with the remedy`() throws {
    try withStore { store in
      try store.keep(checkpoint, for: key)
      let file = store.checkpointFile(for: key)
      var bytes = try Data(contentsOf: file)
      bytes[19] = UInt8(ascii: "7")
      try bytes.write(to: file)
      let error = #expect(throws: RunStoreError.self) { try store.checkpoint(for: key) }
      #expect(error == .newerFormat(file: file.path, version: 7))
    }
  }

  @Test func `only a checkpoint that nobody came back for is given up`() throws {
    try withStore { store in
      try store.keep(checkpoint, for: key)
      #expect(try store.removeDamagedFiles() == 0)
      let old: [FileAttributeKey: Any] = [.modificationDate: Date(timeIntervalSinceNow: -2.7e6)]
      try FileManager.default.setAttributes(
        old, ofItemAtPath: store.checkpointFile(for: key).path)
      #expect(try store.removeDamagedFiles() == 1)
    }
  }

  @Test func `a run is computed by one at a time`() throws {
    try withStore { store in
      let claim = try #require(try store.claim(key))
      #expect(try store.claim(key) == nil)
      claim.release()
      #expect(try store.claim(key) != nil)
    }
  }
}
