import Glibc

/// Lists the files of folders.
public enum FolderListing {
  /// A folder that can't be listed, and why.
  public struct Failure: Error, Hashable, Sendable {
    public let folder: String
    /// Such as `cannot be opened`.
    public let reason: String
  }

  /// Whether there is a folder at `path`; links are followed.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The paths from `folder` on of all files in it and, at most 16 deep, in the folders in it, ascending;
  /// hidden ones are left out.
  public static func files(below folder: String) throws(Failure) -> [String] {
    try files(below: folder, depth: 0).sorted()
  }

  private static func files(below folder: String, depth: Int) throws(Failure) -> [String] {
    guard depth < 16 else { throw Failure(folder: folder, reason: "folders deeper than 16") }
    guard let stream = unsafe opendir(folder) else {
      throw Failure(folder: folder, reason: "cannot be opened")
    }
    defer { unsafe closedir(stream) }
    var files: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
        unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(".") { continue }
      if isFolder("\(folder)/\(name)") {
        files += try Self.files(below: "\(folder)/\(name)", depth: depth + 1).map {
          "\(name)/\($0)"
        }
      } else {
        files.append(name)
      }
    }
    return files
  }
}
