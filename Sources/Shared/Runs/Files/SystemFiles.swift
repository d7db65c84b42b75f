import Foundation

/// The system calls themselves.
struct SystemFiles: FileOperations {
  func makeFolder(_ path: String) throws(FileFailure) {
    guard unsafe mkdir(path, 0o777) != 0, errno != EEXIST else { return }
    throw FileFailure(operation: "mkdir", path: path, code: errno)
  }

  func open(_ path: String, _ flags: Int32) throws(FileFailure) -> Int32 {
    try Self.repeated("open", path) { unsafe Glibc.open(path, flags | O_CLOEXEC, 0o666) }
  }

  func empty(_ descriptor: Int32, of path: String) throws(FileFailure) {
    _ = try Self.repeated("ftruncate", path) { ftruncate(descriptor, 0) }
  }

  func isFile(_ descriptor: Int32, at path: String) -> Bool {
    var (open, named) = (stat(), stat())
    guard unsafe fstat(descriptor, &open) == 0, unsafe stat(path, &named) == 0 else { return false }
    return open.st_dev == named.st_dev && open.st_ino == named.st_ino
  }

  func write(_ bytes: Data, to descriptor: Int32, of path: String) throws(FileFailure) -> Int {
    try Self.repeated("write", path) {
      unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
    }
  }

  func synchronize(_ descriptor: Int32, of path: String) throws(FileFailure) {
    _ = try Self.repeated("fsync", path) { fsync(descriptor) }
  }

  func close(_ descriptor: Int32, of path: String) throws(FileFailure) {
    // Never repeated: after EINTR the descriptor is gone, and its number may be another file's.
    guard Glibc.close(descriptor) != 0, errno != EINTR else { return }
    throw FileFailure(operation: "close", path: path, code: errno)
  }

  func rename(_ path: String, to other: String) throws(FileFailure) {
    guard unsafe Glibc.rename(path, other) != 0 else { return }
    throw FileFailure(operation: "rename", path: other, code: errno)
  }

  func remove(_ path: String) throws(FileFailure) {
    guard unsafe unlink(path) != 0, errno != ENOENT else { return }
    throw FileFailure(operation: "unlink", path: path, code: errno)
  }

  func lock(
    _ descriptor: Int32, byte: Int64, waits: Bool, of path: String
  ) throws(FileFailure) -> Bool {
    var range = flock()
    range.l_type = Int16(F_WRLCK)
    range.l_whence = Int16(SEEK_SET)
    range.l_start = off_t(byte)
    range.l_len = 1
    // glibc shows the names F_OFD_SETLK and F_OFD_SETLKW only to GNU sources.
    let command: Int32 = waits ? 38 : 37
    do throws(FileFailure) {
      _ = try Self.repeated("lock", path) { unsafe fcntl(descriptor, command, &range) }
      return true
    } catch {
      if !waits, error.code == EAGAIN || error.code == EACCES { return false }
      throw error
    }
  }

  /// Calls again as long as a signal comes between.
  private static func repeated<Result: SignedInteger>(
    _ operation: String, _ path: String, _ call: () -> Result
  ) throws(FileFailure) -> Result {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw FileFailure(operation: operation, path: path, code: errno) }
    }
  }
}
