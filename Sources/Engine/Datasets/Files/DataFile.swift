public import Digests
import Glibc

/// A file in memory, unpacked if it was packed with gzip.
public struct DataFile: Sendable {
  public let path: String
  /// The content that readers read: after unpacking, where the file is a gzip file.
  public let bytes: [UInt8]
  /// SHA-256 of the bytes as they are stored, packed or not.
  public let digest: Digest
  public let isPacked: Bool

  /// Reads a regular file whole and reports it to `DataAccess`.
  ///
  /// Throws `DataError` when the file is missing, not a regular file, unreadable, or damaged gzip.
  public init(opening path: String) throws {
    let stored = try storedBytes(of: path)
    try self.init(path: path, stored: stored)
    DataAccess.report(DataAccess.OpenedFile(path: path, digest: digest))
  }

  /// Takes bytes that are in memory already; `path` only names them in errors.
  public init(path: String, stored: [UInt8]) throws {
    self.path = path
    digest = Digest(of: stored)
    isPacked = Gzip.isPacked(stored)
    bytes = isPacked ? try Gzip.unpacked(stored, path: path) : stored
  }

  /// A file that lies in an archive: its digest is made of the archive's and its name.
  init(entry: String, of archive: DataFile, bytes: [UInt8]) {
    path = "\(archive.path)/\(entry)"
    digest = archive.digest.derived("entry \(entry)", [])
    isPacked = false
    self.bytes = bytes
  }

  /// An error at an offset into `bytes`.
  func error(at offset: Int, found: String, remedy: String = getItAgain) -> DataError {
    DataError(
      file: path, position: isPacked ? .unpackedByte(offset) : .byte(offset), found: found,
      remedy: remedy)
  }
}

let getItAgain = "the file is damaged: get it again"

private func storedBytes(of path: String) throws -> [UInt8] {
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw unreadable(path, "cannot be opened (\(lastFailure()))") }
  defer { close(descriptor) }
  var status = stat()
  guard unsafe fstat(descriptor, &status) == 0 else {
    throw unreadable(path, "cannot be examined (\(lastFailure()))")
  }
  guard status.st_mode & S_IFMT == S_IFREG else { throw unreadable(path, "is not a regular file") }
  let size = Int(status.st_size)
  var failure: String?
  let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      guard let start = buffer.baseAddress else { return }
      let got = unsafe read(descriptor, start + count, size - count)
      if got < 0 && errno == EINTR { continue }
      if got < 0 { failure = lastFailure() }
      guard got > 0 else { return }
      count += got
    }
  }
  if let failure { throw unreadable(path, "cannot be read (\(failure))") }
  return bytes
}

private func unreadable(_ path: String, _ found: String) -> DataError {
  DataError(file: path, found: found, remedy: "name a file that exists and may be read")
}

private func lastFailure() -> String {
  unsafe String(cString: strerror(errno))
}
