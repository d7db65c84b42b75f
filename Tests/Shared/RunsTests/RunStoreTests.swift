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

  @Test func `a run with any byte changed is set aside and not used`() throws {
    try withStore { store in
      let record = RunRecord.sample()
      try store.keep(record)
      let file = store.file(for: record.key)
      let whole = try Data(contentsOf: file)
      for position in stride(from: 0, to: whole.count, by: 17) {
        var damaged = whole
        damaged[position] ^= 4
        try damaged.write(to: file)
        let found = try? store.record(for: record.key)
        #expect(found == nil, "byte \(position) was changed unnoticed")
        try? FileManager.default.removeItem(atPath: file.path + ".damaged")
      }
    }
  }

  @Test func `a run cut short is set aside`() throws {
    try withStore { store in
      let record = RunRecord.sample()
      try store.keep(record)
      let file = store.file(for: record.key)
      let whole = try Data(contentsOf: file)
      try whole.prefix(whole.count / 2).write(to: file)
      #expect(try store.record(for: record.key) == nil)
      #expect(
        store.damagedFiles().map(\.lastPathComponent) == [file.lastPathComponent + ".damaged"])
      try store.keep(record)
      #expect(try store.record(for: record.key) != nil)
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
      try Data(text.replacing("swiftnb-run 1 ", with: "swiftnb-run 7 ", maxReplacements: 1).utf8)
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
