import Baselines
import Foundation

extension BaselineHistory {
  /// Reads what git keeps of `file` up to the checked-out commit, over its renames.
  ///
  /// Empty outside of a repository, and for a baseline that was never committed. A commit whose
  /// baseline can't be read is left out. Two calls to git, however long the history is.
  init(of file: URL) {
    let git = Git(folder: file.deletingLastPathComponent())
    // Not `--reverse`: git would then look for the newest name in the oldest commits.
    let log =
      git.output([
        "-c", "log.showSignature=false", "log", "--follow", "--format=@%H %at %ad", "--date=short",
        "--raw", "--no-abbrev", "-z", "--", file.lastPathComponent,
      ]) ?? ""
    let versions = Self.versions(in: log)
    let bytes = git.blobs(versions.map(\.blob))
    self.init(
      entries: versions.reversed().compactMap { version in
        guard let bytes = bytes[version.blob],
          let baseline = try? Baseline(json: bytes, path: file.relativePath)
        else { return nil }
        return Entry(
          commit: version.commit, date: version.date, seconds: version.seconds, baseline: baseline)
      })
  }

  private typealias Version = (commit: String, seconds: Int, date: String, blob: String)

  /// The commits of a raw log, newest first, each with the file's object.
  private static func versions(in log: String) -> [Version] {
    var versions: [Version] = []
    var head: [Substring] = []
    var words = log.split(separator: "\0", omittingEmptySubsequences: false).makeIterator()
    while let word = words.next() {
      let text = word.drop { $0 == "\n" }
      if text.hasPrefix("@") {
        head = text.dropFirst().split(separator: " ")
      } else if text.hasPrefix(":") {
        let fields = text.split(separator: " ")
        guard fields.count == 5, head.count == 3, let seconds = Int(head[1]) else { continue }
        // The names that follow may begin with any sign.
        _ = words.next()
        if fields[4].hasPrefix("R") || fields[4].hasPrefix("C") { _ = words.next() }
        versions.append((String(head[0]), seconds, String(head[2]), String(fields[3])))
      }
    }
    return versions
  }
}

extension Git {
  /// The bytes of objects by their ids, without those that git does not have.
  func blobs(_ ids: [String]) -> [String: Data] {
    guard !ids.isEmpty,
      let output = ProgramOutput.bytes(
        of: words(["cat-file", "--batch"]), input: Data((ids.joined(separator: "\n") + "\n").utf8))
    else { return [:] }
    var blobs: [String: Data] = [:]
    var rest = output[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let head = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      rest = rest[(end + 1)...]
      guard head.count == 3, let size = Int(head[2]), rest.count > size else { continue }
      blobs[String(head[0])] = Data(rest.prefix(size))
      rest = rest.dropFirst(size + 1)
    }
    return blobs
  }
}
