import Foundation

/// What a file's record in its folder says: enough to see that it is the one seen before.
struct FileStamp: Hashable, Codable {
  let size: Int
  let inode: UInt64
  /// Nanoseconds since 1970.
  let modified: Int
  let changed: Int

  /// Throws a `POSIXError` for a file that isn't there.
  init(of path: String) throws {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    size = Int(status.st_size)
    inode = UInt64(status.st_ino)
    modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    changed = status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec
  }
}
