/// What the catalogue knows of one data set.
public struct DataCard: Hashable, Sendable {
  /// Where a set can be had.
  public enum Supply: Hashable, Sendable {
    /// It lies beside the library.
    case bundled
    /// Files of a package of the Python registry, unchanged; `within` names an archive in it that
    /// holds them, where they don't lie in the package itself.
    case package(name: String, version: String, within: String? = nil)
    /// Files of a package of Debian 12, unchanged.
    case debian(name: String, version: String)
    /// The address of each file.
    case home([String: String])
    /// From a file or folder that the user has.
    case given
  }

  /// How the set's files are recognised.
  public enum Contents: Hashable, Sendable {
    /// A line `SHA-256 BYTES` and a line with the path for each file.
    case files(String)
    /// The SHA-256 of the lines `SHA-256  PATH` of all files, in the order of their paths.
    case folder(count: Int, bytes: Int, digest: String)
  }

  /// One file: the size and the digest are those of what a file `.gz` unpacks to.
  public struct File: Hashable, Sendable {
    public let path: String
    public let bytes: Int
    public let digest: String

    public init(path: String, bytes: Int, digest: String) {
      self.path = path
      self.bytes = bytes
      self.digest = digest
    }
  }

  /// Its name, and that of its folder.
  public let id: String
  public let task: String
  public let licence: String
  public let source: String
  public let citation: String
  public let supply: Supply
  public let contents: Contents

  /// The files that are named one by one; empty for a folder of many.
  public var files: [File] {
    guard case .files(let text) = contents else { return [] }
    let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
    return stride(from: 0, to: lines.count - 1, by: 2).map { index in
      let words = lines[index].split(separator: " ")
      return File(
        path: String(lines[index + 1]), bytes: words.count == 2 ? Int(words[1]) ?? 0 : 0,
        digest: words.first.map(String.init) ?? "")
    }
  }

  /// All bytes of the set, unpacked where it is packed with gzip.
  public var bytes: Int {
    switch contents {
    case .files: files.reduce(0) { $0 + $1.bytes }
    case .folder(_, let bytes, _): bytes
    }
  }

  /// How many files it has.
  public var fileCount: Int {
    switch contents {
    case .files: files.count
    case .folder(let count, _, _): count
    }
  }

  /// The command that gets it.
  public var command: String {
    switch supply {
    case .bundled: "scripts/build-release"
    case .package, .debian, .home: "swiftnb data get \(id)"
    case .given: "swiftnb data get \(id) --from FOLDER"
    }
  }
}
