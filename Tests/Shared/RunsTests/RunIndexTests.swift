import Foundation
import Testing

@testable import Runs

/// The index saves time and is never believed against the records.
@Suite struct RunIndexTests {
  private func withStore(_ body: (RunStore) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(RunStore(at: folder))
  }

  private func index(of store: RunStore) -> URL { store.folder.appending(path: "runs.index") }

  private let records = (1...4).map { RunRecord.sample(seed: $0) }

  /// What a list must show, from the records themselves.
  private var expected: [RunSummary] {
    records.map { RunSummary($0) }.sorted { $0.key < $1.key }
  }

  @Test func `keeping runs fills the index, and a list needs nothing else`() throws {
    try withStore { store in
      for record in records { try store.keep(record) }
      let before = try Data(contentsOf: index(of: store))
      #expect(RunIndexEntry.all(in: before.span).entries.count == 4)
      #expect(try store.summaries() == expected)
      #expect(try Data(contentsOf: index(of: store)) == before)
    }
  }

  @Test func `a missing, empty or foreign index is made again`() throws {
    try withStore { store in
      for record in records { try store.keep(record) }
      for text in [nil, "", "foreign\tlines\n\n", String(repeating: "\t", count: 40) + "\n"] {
        try FileManager.default.removeItem(at: index(of: store))
        if let text { try Data(text.utf8).write(to: index(of: store)) }
        #expect(try store.summaries() == expected)
        let entries = RunIndexEntry.all(in: try Data(contentsOf: index(of: store)).span).entries
        #expect(entries.count == 4)
      }
    }
  }

  @Test func `any byte of the index changed changes no list`() throws {
    try withStore { store in
      for record in records { try store.keep(record) }
      let whole = try Data(contentsOf: index(of: store))
      for position in stride(from: 0, to: whole.count, by: 11) {
        var damaged = whole
        damaged[position] ^= 1
        try damaged.write(to: index(of: store))
        #expect(try store.summaries() == expected, "byte \(position)")
      }
      try whole.dropLast(30).write(to: index(of: store))
      #expect(try store.summaries() == expected)
    }
  }

  @Test func `a record that was replaced, removed or damaged is seen`() throws {
    try withStore { store in
      for record in records { try store.keep(record) }
      var changed = records[0]
      changed.facts.finished = "2026-02-02T00:00:00Z"
      let elsewhere = RunStore(at: store.folder.appending(path: "elsewhere"))
      try elsewhere.keep(changed)
      try Data(contentsOf: elsewhere.file(for: changed.key)).write(to: store.file(for: changed.key))
      try Data(contentsOf: elsewhere.arraysFile(for: changed.key))
        .write(to: store.arraysFile(for: changed.key))
      try FileManager.default.removeItem(at: store.file(for: records[1].key))
      let third = store.file(for: records[2].key)
      try Data(contentsOf: third).dropLast(2).write(to: third)
      let found = try store.summaries()
      #expect(found.count == 2)
      #expect(found.first { $0.key == changed.key.description } == RunSummary(changed))
      #expect(store.damagedFiles().count == 2)
    }
  }

  @Test func `names with tabs, line breaks and backslashes come back`() throws {
    try withStore { store in
      var record = RunRecord.sample()
      record.system = "a\tb\\n\nc"
      record.results.metrics = ["one\ttwo": 1, "back\\slash": .nan]
      try store.keep(record)
      let found = try #require(try store.summaries().first)
      #expect(found.system == record.system)
      #expect(found.metrics.map(\.name) == ["back\\slash", "one\ttwo"])
      #expect(found.metrics[0].value.isNaN)
      #expect(RunIndexEntry.all(in: try Data(contentsOf: index(of: store)).span).entries.count == 1)
    }
  }

  @Test func `a folder that takes no index is listed all the same`() throws {
    try withStore { store in
      for record in records { try store.keep(record) }
      try FileManager.default.removeItem(at: index(of: store))
      try FileManager.default.createDirectory(
        at: index(of: store), withIntermediateDirectories: false)
      #expect(try store.summaries() == expected)
    }
  }
}
