import Digests
import Foundation
import Runs

/// Digests of files, remembered as long as nothing about a file has changed.
///
/// A file that was changed in the last two seconds is read again: it may change once more within the
/// clock's resolution.
struct FileDigests {
  private struct Entry: Codable, Equatable {
    var stamp: FileStamp
    var digest: String
  }

  private let memory: URL
  private var entries: [String: Entry]
  private var isChanged = false

  /// Reads what `store` remembers; damage there only costs time.
  init(in store: URL) {
    memory = store.appending(path: "file-digests.json")
    entries =
      (try? JSONDecoder().decode([String: Entry].self, from: Data(contentsOf: memory))) ?? [:]
  }

  /// The SHA-256 digest of the file's bytes.
  mutating func digest(of file: URL) throws -> String {
    let stamp = try FileStamp(of: file.path)
    if let entry = entries[file.path], entry.stamp == stamp { return entry.digest }
    let digest = Digest(of: try Data(contentsOf: file)).description
    let age = Date().timeIntervalSince1970 - Double(max(stamp.modified, stamp.changed)) / 1e9
    if age > 2 {
      entries[file.path] = Entry(stamp: stamp, digest: digest)
      isChanged = true
    }
    return digest
  }

  /// Remembers for the next time; a store that can't be written only costs time.
  func save() {
    guard isChanged, let bytes = try? JSONEncoder().encode(entries) else { return }
    try? WholeFile.write(bytes, to: memory)
  }
}
