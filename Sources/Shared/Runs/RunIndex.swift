import Dispatch
import Foundation
import Synchronization

/// The file `runs.index` of a store: a line a run, so that a list need not open every record.
///
/// It only ever saves time. A line counts as long as the record's file is the very one that it was
/// made from, by size, inode and times; any other record is read itself, and no result is ever taken
/// from here. A line that a crash cut short fails by its checksum.
struct RunIndex {
  let store: RunStore

  init(of store: RunStore) {
    self.store = store
  }

  var file: URL { store.folder.appending(path: "runs.index") }

  /// Adds a line for a record that was just written; where that fails, a list will read the record.
  func append(_ record: RunRecord, in file: URL) {
    guard let stamp = RecordStamp(of: file.path) else { return }
    let entry = RunIndexEntry(RunSummary(record), stamp: stamp, isFirstFormat: false)
    let descriptor = unsafe open(self.file.path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let line = Array(entry.line.utf8)
    _ = unsafe write(descriptor, line, line.count)
  }

  /// All readable records' summaries in the order of their keys; damaged ones are set aside.
  ///
  /// Writes the index again when a record had to be read, or half of the lines are of no use any more.
  func summaries() throws -> [RunSummary] {
    let known = entries()
    var entries: [RunIndexEntry] = []
    var unknown: [(record: RecordFolder.Record, folder: URL)] = []
    for folder in RecordFolder.all(in: store.folder.appending(path: "runs")) {
      for record in folder.records {
        if let entry = known.byKey[record.digits], entry.stamp == record.stamp,
          entry.isFirstFormat == record.isFirstFormat
        {
          entries.append(entry)
        } else {
          unknown.append((record, folder.url))
        }
      }
    }
    entries += try read(unknown)
    let isStale = !unknown.isEmpty
    if isStale || known.lines > 2 * entries.count { replace(by: entries) }
    entries.sort { ($0.summary.key, $1.isFirstFormat ? 0 : 1) < ($1.summary.key, 0) }
    var last = ""
    return entries.map(\.summary).filter { summary in
      defer { last = summary.key }
      return summary.key != last
    }
  }

  /// Reads records on all cores: ten thousand take a second.
  private func read(
    _ records: [(record: RecordFolder.Record, folder: URL)]
  ) throws -> [RunIndexEntry] {
    let entries = Mutex<[RunIndexEntry]>([])
    let failure = Mutex<(any Error)?>(nil)
    DispatchQueue.concurrentPerform(iterations: records.count) { index in
      do {
        guard let entry = try read(records[index].record, in: records[index].folder) else { return }
        entries.withLock { $0.append(entry) }
      } catch {
        failure.withLock { $0 = error }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    return entries.withLock { $0 }
  }

  private func read(_ record: RecordFolder.Record, in folder: URL) throws -> RunIndexEntry? {
    let file = folder.appending(path: record.name)
    guard let found = try store.record(in: file, .summary) else { return nil }
    // A file that changed meanwhile gets a stamp that no file has: the next list reads it again.
    let stamp = RecordStamp(of: file.path) == record.stamp ? record.stamp : .none
    return RunIndexEntry(RunSummary(found), stamp: stamp, isFirstFormat: record.isFirstFormat)
  }

  private func entries() -> (byKey: [String: RunIndexEntry], lines: Int) {
    guard let bytes = try? Data(contentsOf: file) else { return ([:], 0) }
    let (entries, lines) = RunIndexEntry.all(in: bytes.span)
    // The last line of a key is the newest.
    return (Dictionary(entries.map { ($0.summary.key, $0) }) { $1 }, lines)
  }

  /// A line that another process adds meanwhile is lost with the old file, and only costs time.
  private func replace(by entries: [RunIndexEntry]) {
    let text = entries.map(\.line).joined()
    try? Data(text.utf8).write(to: file, options: .atomic)
  }
}

extension RunStore {
  /// What a list shows of all readable records, in the order of their keys; damaged ones are set aside.
  ///
  /// A record whose file has not changed since it was written or last listed is not opened.
  public func summaries() throws -> [RunSummary] {
    try RunIndex(of: self).summaries()
  }
}
