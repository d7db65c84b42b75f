import Foundation
import Testing

@testable import Runs

/// Every system call of keeping a run fails once in every way: the store is whole afterwards.
@Suite struct FaultInjectionTests {
  /// Whether an older record is replaced or the store begins with this one.
  enum Start: CaseIterable { case empty, old }

  static let faults: [FailingDisk.Fault] = [
    .once(ENOSPC), .once(EIO), .once(EROFS), .always(ENOSPC), .shortWrite,
  ]

  /// The older of two records of one key: they differ in their facts alone.
  private var old: RunRecord {
    var record = RunRecord.sample()
    record.facts.host = "an older host"
    return record
  }

  private let new = RunRecord.sample()

  private func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.appending(path: "store"))
  }

  /// Records hold NaN, so that they are compared as text.
  private func text(of record: RunRecord?) throws -> String? {
    try record.map { try CanonicalJSON.text(of: $0) }
  }

  private func filesLeft(in folder: URL) -> Set<String> {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let files = (all?.allObjects ?? []).compactMap { $0 as? URL }.filter { !$0.hasDirectoryPath }
    return Set(files.map(\.lastPathComponent))
  }

  private func calls(from start: Start) throws -> [String] {
    try withFolder { folder in
      if start == .old { try RunStore(at: folder, by: FailingDisk()).keep(old) }
      let disk = FailingDisk()
      try RunStore(at: folder, by: disk).keep(new)
      return disk.names
    }
  }

  @Test(arguments: Start.allCases, faults)
  func `the store is whole after a fault at any call`(
    start: Start, fault: FailingDisk.Fault
  ) throws {
    let calls = try calls(from: start)
    // Fewer would mean that a call goes around the layer.
    #expect(calls.count >= 23 && calls.contains("rename") && calls.contains("fsync"))
    for place in calls.indices {
      try withFolder { folder in
        if start == .old { try RunStore(at: folder, by: FailingDisk()).keep(old) }
        try check(start, fault, at: place, calls[place], in: folder)
      }
    }
  }

  private func check(
    _ start: Start, _ fault: FailingDisk.Fault, at place: Int, _ call: String, in folder: URL
  ) throws {
    let comment: Comment = "\(fault) at call \(place), \(call)"
    var failure: RunStoreError?
    do {
      try RunStore(at: folder, by: FailingDisk(failingAt: place, fault)).keep(new)
    } catch let error as RunStoreError {
      failure = error
    }
    let store = RunStore(at: folder, by: FailingDisk())
    let found = try text(of: store.record(for: new.key))
    let (older, newer) = (try text(of: start == .old ? old : nil), try text(of: new))
    if let failure {
      #expect(found == newer || found == older, comment)
      let text = failure.description
      // The folder above the store is synchronised once, when the store is made.
      #expect(text.hasPrefix(FileManager.default.temporaryDirectory.path), comment)
      #expect(text.contains("SWIFTNB_STORE"), comment)
    } else {
      #expect(found == newer, comment)
    }
    #expect(store.damagedFiles().isEmpty, comment)
    let names = ["jsonl", "arrays"].map { "\(new.key).\($0)" }
    if case .always = fault {
      // Nobody could remove the temporary file; the next to clean up does.
      _ = try store.removeDamagedFiles()
    }
    #expect(filesLeft(in: folder).subtracting(names + ["lock", "runs.index"]).isEmpty, comment)
    try store.keep(new)
    #expect(try text(of: store.record(for: new.key)) == newer, comment)
    #expect(filesLeft(in: folder) == Set(names + ["lock", "runs.index"]), comment)
  }

  @Test(arguments: [
    (ENOSPC, "free some space (swiftnb runs gc removes old runs), or set"),
    (EROFS, "make the folder writable, or set SWIFTNB_STORE"), (EIO, "look after the disk"),
  ])
  func `a failure names call, file, reason and remedy`(code: Int32, remedy: String) throws {
    try withFolder { folder in
      let calls = try calls(from: .empty)
      let place = try #require(calls.firstIndex(of: "write"))
      let store = RunStore(at: folder, by: FailingDisk(failingAt: place, .once(code)))
      let error = #expect(throws: RunStoreError.self) { try store.keep(new) }
      let text = try #require(error?.description)
      let file = store.arraysFile(for: new.key)
      #expect(text.hasPrefix(file.deletingLastPathComponent().path + "/."))
      #expect(text.contains("(write: \(unsafe String(cString: strerror(code)))); \(remedy)"))
    }
  }
}
