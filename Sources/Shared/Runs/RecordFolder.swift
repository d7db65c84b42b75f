import Foundation

/// What the disk says of a file without opening it: enough to see that it is the one seen before.
struct RecordStamp: Hashable {
  var size: Int
  var inode: UInt64
  /// Nanoseconds since 1970: the last change of its bytes, and of anything about it.
  var modified: Int
  var changed: Int

  /// Of no file.
  static let none = RecordStamp(size: 0, inode: 0, modified: 0, changed: 0)

  init(size: Int, inode: UInt64, modified: Int, changed: Int) {
    self.size = size
    self.inode = inode
    self.modified = modified
    self.changed = changed
  }

  /// `nil` for a file that is not there.
  init?(of path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  init(_ status: stat) {
    size = Int(status.st_size)
    inode = UInt64(status.st_ino)
    modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    changed = status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec
  }
}

/// One of the folders `runs/ab` with the records in it.
///
/// Read by the system's calls: Foundation takes ten times as long, and a list must be quick.
struct RecordFolder {
  let url: URL
  let records: [Record]

  struct Record {
    /// Of the key.
    var digits: String
    var isFirstFormat: Bool
    var stamp: RecordStamp

    var name: String {
      "\(digits).\(isFirstFormat ? RunFile.firstFormatEnding : RunStore.recordEnding)"
    }
  }

  /// The folders in `runs`; none where that is not there.
  static func all(in runs: URL) -> [RecordFolder] {
    names(in: runs.path).filter { !$0.hasPrefix(".") }.map { name in
      let url = runs.appending(path: name)
      return RecordFolder(url: url, records: records(in: url.path))
    }
  }

  private static func records(in folder: String) -> [Record] {
    let open = unsafe Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard open >= 0 else { return [] }
    defer { close(open) }
    let endings = [(".\(RunStore.recordEnding)", false), (".\(RunFile.firstFormatEnding)", true)]
    return names(in: folder).compactMap { name in
      guard let (ending, isFirstFormat) = endings.first(where: { name.hasSuffix($0.0) }),
        !name.hasPrefix(".")
      else { return nil }
      var status = stat()
      guard unsafe fstatat(open, name, &status, 0) == 0 else { return nil }
      return Record(
        digits: String(name.dropLast(ending.utf8.count)), isFirstFormat: isFirstFormat,
        stamp: RecordStamp(status))
    }
  }

  private static func names(in folder: String) -> [String] {
    guard let open = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(open) }
    var names: [String] = []
    while let entry = unsafe readdir(open) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      names.append(name)
    }
    return names
  }
}
