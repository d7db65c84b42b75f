import Digests
import Foundation
import Testing

@testable import Runs

/// Stores of the first format are read, and their runs are kept in the present one from then on.
@Suite struct FirstFormatTests {
  /// As that version wrote it, by `{"a":…}` with sorted keys and base64 of little-endian floats.
  private func bytes(of record: RunRecord) throws -> Data {
    let body =
      "{\"code\":\"\(record.code)\",\"data\":\"\(record.data)\","
      + "\"experiment\":\"{\\\"seed\\\":1}\",\"facts\":{\"finished\":\"2025-01-02T03:04:05Z\","
      + "\"host\":\"old\",\"seconds\":2,\"threads\":1},\"key\":\"\(record.key)\","
      + "\"results\":{\"arrays\":{\"a\":{\"float32\":\"AACAPwAAAMA=\",\"shape\":[2]}},"
      + "\"curves\":{\"loss\":[{\"step\":1,\"value\":\"nan\"}]},\"metrics\":{\"accuracy\":0.5}},"
      + "\"seed\":1,\"system\":\"sample\"}"
    return Data("swiftnb-run 1 sha256:\(Digest(of: body))\n\(body)".utf8)
  }

  private func withStore(_ body: (RunStore, URL, Data) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = RunStore(at: folder)
    let record = RunRecord.sample()
    let file = store.file(for: record.key).deletingPathExtension().appendingPathExtension("run")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    let bytes = try bytes(of: record)
    try bytes.write(to: file)
    try body(store, file, bytes)
  }

  @Test func `an old record is read, listed and removed`() throws {
    try withStore { store, file, _ in
      let key = RunRecord.sample().key
      let record = try #require(try store.record(for: key))
      #expect(record.results.metrics == ["accuracy": 0.5])
      #expect(record.results.arrays["a"]?.scalars == [1, -2])
      #expect(record.results.counts.isEmpty)
      #expect(record.facts.host == "old")
      #expect(record.facts.peakMemory == nil)
      #expect(try store.summaries().map(\.key) == [key.description])
      #expect(try store.remove { _ in true } == [key.description])
      #expect(!FileManager.default.fileExists(atPath: file.path))
    }
  }

  @Test func `a run kept anew stands before the old one`() throws {
    try withStore { store, _, _ in
      try store.keep(.sample())
      let records = try store.records()
      #expect(records.map(\.facts.host) == ["here"])
      #expect(try store.summaries().map(\.finished) == ["2026-01-01T00:00:00Z"])
    }
  }

  @Test func `a damaged old record is set aside`() throws {
    try withStore { store, file, bytes in
      try bytes.dropLast().write(to: file)
      #expect(try store.record(for: RunRecord.sample().key) == nil)
      #expect(
        store.damagedFiles().map(\.lastPathComponent) == [file.lastPathComponent + ".damaged"])
    }
  }
}
