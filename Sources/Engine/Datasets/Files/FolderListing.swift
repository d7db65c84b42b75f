import Glibc

/// Lists the files of folders.
enum FolderListing {
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The paths from `folder` on of all files in it and, at most 16 deep, in the folders in it;
  /// hidden ones are left out.
  static func files(below folder: String, depth: Int = 0) throws -> [String] {
    guard depth < 16, let stream = unsafe opendir(folder) else {
      throw DataError(
        file: folder, found: depth < 16 ? "cannot be opened" : "folders deeper than 16",
        remedy: "name a folder that may be read")
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
