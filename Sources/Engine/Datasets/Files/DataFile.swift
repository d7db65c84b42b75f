public import Digests
import Glibc
import Synchronization

/// A file in memory, unpacked if it was packed with gzip.
public struct DataFile: Sendable {
  public let path: String
  /// The content that readers read: after unpacking, where the file is a gzip file.
  public let bytes: [UInt8]
  public let isPacked: Bool
  private let deferredDigest: DeferredDigest

  /// SHA-256 of the bytes as they are stored, packed or not; computed when it is first asked for.
  public var digest: Digest { deferredDigest.value }

  /// Reads a regular file whole and reports it to `DataAccess`.
  ///
  /// Throws `DataError` when the file is missing, not a regular file, unreadable, or damaged gzip.
  public init(opening path: String) throws {
    let stored = try storedBytes(of: path)
    try self.init(path: path, stored: stored)
    DataAccess.report { .opened(path: path, digest: digest) }
  }

  /// Takes bytes that are in memory already; `path` only names them in errors.
  public init(path: String, stored: [UInt8]) throws {
    self.path = path
    deferredDigest = DeferredDigest { Digest(of: stored) }
    isPacked = Gzip.isPacked(stored)
    bytes = isPacked ? try Gzip.unpacked(stored, path: path) : stored
  }

  /// A file that lies in an archive: its digest is made of the archive's and its name.
  init(entry: String, of archive: DataFile, bytes: [UInt8]) {
    path = "\(archive.path)/\(entry)"
    deferredDigest = DeferredDigest { archive.digest.derived("entry \(entry)", []) }
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
  guard descriptor >= 0 else {
    let reason = lastFailure()
    DataAccess.report { .looked(path: path, found: .absent) }
    throw unreadable(path, "cannot be opened (\(reason))")
  }
  defer { close(descriptor) }
  var status = stat()
  guard unsafe fstat(descriptor, &status) == 0 else {
    throw unreadable(path, "cannot be examined (\(lastFailure()))")
  }
  guard status.st_mode & S_IFMT == S_IFREG else { throw unreadable(path, "is not a regular file") }
  let size = Int(status.st_size)
  var failure: String?
  // Large files in pieces side by side: half of the time goes into fresh pages of memory.
  let piece = size < 1 << 22 ? max(1, size) : 1 << 20
  let count = (size + piece - 1) / piece
  let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
    unsafe adviseLargePages(buffer.baseAddress, count: size)
    let start = unsafe UncheckedBytes(start: buffer.baseAddress)
    let failures = Mutex<(end: Int, reason: String?)>((size, nil))
    forEachConcurrently(count) { index in
      let range = index * piece..<min(size, (index + 1) * piece)
      let (end, reason) = start.fill(range, from: descriptor)
      guard end < range.upperBound else { return }
      failures.withLock { if end < $0.end { $0 = (end, reason) } }
    }
    (filled, failure) = failures.withLock { ($0.end, $0.reason) }
  }
  if let failure { throw unreadable(path, "cannot be read (\(failure))") }
  return bytes
}

/// Where several threads write, each its own part.
@safe private struct UncheckedBytes: @unchecked Sendable {
  let start: UnsafeMutablePointer<UInt8>?

  /// Reads a range of a file into the same range here; gives where it ended, and why if not by the
  /// file's end.
  func fill(_ range: Range<Int>, from descriptor: Int32) -> (end: Int, reason: String?) {
    guard let start = unsafe start else { return (range.lowerBound, nil) }
    var offset = range.lowerBound
    while offset < range.upperBound {
      let got = unsafe pread(descriptor, start + offset, range.upperBound - offset, offset)
      if got < 0 && errno == EINTR { continue }
      if got < 0 { return (offset, lastFailure()) }
      if got == 0 { return (offset, nil) }
      offset += got
    }
    return (offset, nil)
  }
}

private func unreadable(_ path: String, _ found: String) -> DataError {
  DataError(file: path, found: found, remedy: "name a file that exists and may be read")
}

private func lastFailure() -> String {
  unsafe String(cString: strerror(errno))
}
