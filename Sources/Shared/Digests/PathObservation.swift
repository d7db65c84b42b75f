import Glibc

/// What stands at a path, beside the bytes of a file: a result that depends on it is stale when it changes.
public enum PathObservation: Hashable, Sendable, CustomStringConvertible {
  /// Nothing that may be read.
  case absent
  /// A file; its bytes are another matter.
  case file
  /// A folder, with the digest of the names of the files below it.
  case folder(names: Digest)

  /// Looks at `path`; a folder that can't be listed counts as absent.
  public init(at path: String) {
    guard unsafe access(path, R_OK) == 0 else {
      self = .absent
      return
    }
    guard FolderListing.isFolder(path) else {
      self = .file
      return
    }
    guard let names = try? FolderListing.files(below: path) else {
      self = .absent
      return
    }
    self = .folder(names: Self.digest(ofNames: names))
  }

  /// The digest of a listing, as `folder` has it.
  public static func digest(ofNames names: [String]) -> Digest {
    var builder = DigestBuilder()
    for name in names.sorted() { builder.append(field: name) }
    return builder.finished()
  }

  /// One word or two, equal for equal observations.
  public var description: String {
    switch self {
    case .absent: "absent"
    case .file: "file"
    case .folder(let names): "folder \(names)"
    }
  }
}
