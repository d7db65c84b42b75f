import Glibc

/// The bytes of a whole file, read at once, and written so that the old or the new file is there.
enum StoredBytes {
  /// Throws `WeightFileError` when the file is missing, unreadable or not a regular file.
  static func read(_ path: String) throws -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, "cannot be opened") }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw WeightFileError(
        file: path, found: "is not a regular file", remedy: "name a file of weights")
    }
    let size = Int(status.st_size)
    var bytes = [UInt8](repeating: 0, count: size)
    var count = 0
    while count < size {
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(descriptor, buffer.baseAddress.map { unsafe $0 + count }, size - count)
      }
      if got < 0 && errno == EINTR { continue }
      guard got > 0 else { throw failure(path, "cannot be read") }
      count += got
    }
    return bytes
  }

  /// Writes a temporary file beside the target, flushes it, and renames it.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let temporary = "\(path).\(getpid()).partial"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(temporary, "cannot be created") }
    var count = 0
    var error: WeightFileError?
    while count < bytes.count && error == nil {
      let put = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress.map { unsafe $0 + count }, bytes.count - count)
      }
      if put < 0 && errno == EINTR { continue }
      if put <= 0 { error = failure(temporary, "cannot be written") } else { count += put }
    }
    if error == nil && fsync(descriptor) != 0 { error = failure(temporary, "cannot be flushed") }
    close(descriptor)
    if error == nil, unsafe rename(temporary, path) != 0 {
      error = failure(path, "cannot be replaced")
    }
    if let error {
      unsafe unlink(temporary)
      throw error
    }
  }

  private static func failure(_ path: String, _ found: String) -> WeightFileError {
    let reason = unsafe String(cString: strerror(errno))
    return WeightFileError(
      file: path, found: "\(found) (\(reason))",
      remedy: "check that the path exists, its permissions and the room on the disk")
  }
}
