import Digests
import Foundation
import Testing

@testable import Runs

@Suite struct RunStoreTests {
  /// A store in a folder of its own, which is gone afterwards.
  private func withStore(_ body: (RunStore) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(RunStore(at: folder))
  }

  @Test func `a kept run comes back with every bit`() throws {
    try withStore { store in
      let record = RunRecord.sample()
      try store.keep(record)
      let found = try #require(try store.record(for: record.key))
      let (kept, given) = (try found.results.digest, try record.results.digest)
      #expect(kept == given)
      #expect(found.results.arrays == record.results.arrays)
      #expect(found.facts == record.facts)
      let bits = found.results.arrays["confidence"]?.scalars.map(\.bitPattern)
      #expect(bits == [Float(0.1), -0.0, Float(bitPattern: 2), 1].map(\.bitPattern))
    }
  }

  @Test func `an unknown key has no run`() throws {
    try withStore { store in
      let (found, all) = (try store.record(for: RunRecord.sample().key), try store.records())
      #expect(found == nil)
      #expect(all.isEmpty)
    }
  }

  /// The places of a record's two files.
  private func files(of record: RunRecord, in store: RunStore) -> [URL] {
    [store.file(for: record.key), store.arraysFile(for: record.key)]
  }

  @Test(arguments: 0...1)
  func `a run with any byte changed is set aside and not used`(which: Int) throws {
    try withStore { store in
      let record = RunRecord.sample()
      try store.keep(record)
      let all = files(of: record, in: store)
      let contents = try all.map { try Data(contentsOf: $0) }
      for position in stride(from: 0, to: contents[which].count, by: 7) {
        for (file, bytes) in zip(all, contents) { try bytes.write(to: file) }
        var damaged = contents[which]
        damaged[position] ^= 4
        try damaged.write(to: all[which])
        let found = try? store.record(for: record.key)
        #expect(found == nil, "byte \(position) was changed unnoticed")
      }
      #expect(store.damagedFiles().count == 2)
    }
  }

  @Test(arguments: 0...1)
  func `a run cut short is set aside with both files, and kept anew`(which: Int) throws {
    try withStore { store in
      let record = RunRecord.sample()
      try store.keep(record)
      let all = files(of: record, in: store)
      let whole = try Data(contentsOf: all[which])
      for count in [0, 1, whole.count / 2, whole.count - 1] {
        try whole.prefix(count).write(to: all[which])
        #expect(try store.record(for: record.key) == nil)
        let damaged = Set(store.damagedFiles().map(\.lastPathComponent))
        #expect(damaged == Set(all.map { $0.lastPathComponent + ".damaged" }))
        try store.keep(record)
        #expect(try store.record(for: record.key) != nil)
      }
      #expect(try store.removeDamagedFiles() == 2)
    }
  }

  @Test func `arrays that are another run's are not believed`() throws {
    try withStore { store in
      let one = RunRecord.sample(seed: 1)
      var two = RunRecord.sample(seed: 2)
      two.results.arrays = [
        "confidence": RunArray([0.5, -0.0, Float(bitPattern: 2), 1], shape: [2, 2])
      ]
      for record in [one, two] { try store.keep(record) }
      try Data(contentsOf: store.arraysFile(for: two.key)).write(to: store.arraysFile(for: one.key))
      #expect(try store.record(for: one.key) == nil)
    }
  }

  @Test func `arrays without their record are removed, but not while one is being written`() throws
  {
    try withStore { store in
      let record = RunRecord.sample()
      try store.keep(record)
      try FileManager.default.removeItem(at: store.file(for: record.key))
      let lock = try store.pairLock(of: record.key, waits: false)
      #expect(try store.removeDamagedFiles() == 0)
      lock?.release()
      #expect(try store.removeDamagedFiles() == 1)
      #expect(!FileManager.default.fileExists(atPath: store.arraysFile(for: record.key).path))
    }
  }

  @Test func `a run under another key's name is not believed`() throws {
    try withStore { store in
      let (one, two) = (RunRecord.sample(seed: 1), RunRecord.sample(seed: 2))
      try store.keep(one)
      let place = store.file(for: two.key)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: store.file(for: one.key), to: place)
      #expect(try store.record(for: two.key) == nil)
    }
  }

  @Test func `a newer format is refused with the remedy`() throws {
    try withStore { store in
      let record = RunRecord.sample()
      try store.keep(record)
      let file = store.file(for: record.key)
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      try Data(text.replacing("\"version\":2", with: "\"version\":7", maxReplacements: 1).utf8)
        .write(to: file)
      let error = #expect(throws: RunStoreError.self) { try store.record(for: record.key) }
      #expect(error == .newerFormat(file: file.path, version: 7))
      #expect(error.map { "\($0)" }?.contains("update swiftnb, or set SWIFTNB_STORE") == true)
    }
  }

  @Test func `a store that can't be written says so`() throws {
    let store = RunStore(at: URL(filePath: "/proc/no-such-store"))
    let error = #expect(throws: RunStoreError.self) { try store.keep(.sample()) }
    let start = "/proc/no-such-store: the run store can't be changed (mkdir: "
    #expect(error.map { "\($0)" }?.hasPrefix(start) == true)
  }

  @Test func `all runs come in the order of their keys`() throws {
    try withStore { store in
      let records = (1...5).map { RunRecord.sample(seed: $0) }
      for record in records { try store.keep(record) }
      let expected = records.map(\.key.description).sorted()
      #expect(try store.records().map(\.key.description) == expected)
    }
  }
}
