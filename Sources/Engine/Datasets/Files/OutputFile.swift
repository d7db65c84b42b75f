import Glibc

/// Writes files whole or not at all.
public enum OutputFile {
  /// Writes beside the file, then puts the new one in its place; throws `DataError`.
  public static func write(_ bytes: [UInt8], to path: String) throws {
    let draft = "\(path).part-\(getpid())"
    guard let file = unsafe fopen(draft, "wb") else { throw failure(path) }
    let written = unsafe bytes.withUnsafeBufferPointer {
      unsafe fwrite($0.baseAddress, 1, $0.count, file)
    }
    let closed = unsafe fclose(file) == 0
    guard written == bytes.count, closed, unsafe rename(draft, path) == 0 else {
      let error = failure(path)
      unsafe unlink(draft)
      throw error
    }
  }

  private static func failure(_ path: String) -> DataError {
    DataError(
      file: path, found: "cannot be written (\(unsafe String(cString: strerror(errno))))",
      remedy: "name a file in a folder that exists and may be written, with room on the disk")
  }
}
