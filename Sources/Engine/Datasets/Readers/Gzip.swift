import CZlib

/// Unpacks gzip files (RFC 1952) and checks each member's checksum and length.
public enum Gzip {
  /// What a file may unpack to at most: 256 times its own size and 64 MiB more.
  ///
  /// Memory follows what was really unpacked, never what a header or trailer claims: no more than
  /// three times that are held at once.
  public static func largestContent(of storedCount: Int) -> Int {
    storedCount * 256 + 64 << 20
  }

  static func isPacked(_ stored: [UInt8]) -> Bool {
    stored.count >= 2 && stored[0] == 0x1F && stored[1] == 0x8B
  }

  /// The content of all members, one after the other.
  ///
  /// Throws `DataError` for damaged, cut-off or oversized data, and for anything but zeros after
  /// the last member.
  public static func unpacked(_ stored: [UInt8], path: String) throws -> [UInt8] {
    try unpacked(stored, path: path, limit: largestContent(of: stored.count))
  }

  static func unpacked(_ stored: [UInt8], path: String, limit: Int) throws -> [UInt8] {
    var inflater = try Inflater(path: path, limit: limit)
    var offset = 0
    repeat {
      offset = try inflater.unpackMember(of: stored, from: offset)
    } while offset < stored.count && isPacked(Array(stored[offset...].prefix(2)))
    guard let garbage = stored[offset...].firstIndex(where: { $0 != 0 }) else {
      return inflater.content()
    }
    throw DataError(
      file: path, position: .byte(garbage),
      found: "\(stored.count - garbage) bytes that belong to no gzip member", remedy: getItAgain)
  }
}

/// Owns zlib's state; `output` is filled up to `count`.
@safe private struct Inflater: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>
  private let path: String
  private let limit: Int
  private var output: [UInt8] = []
  private var count = 0

  init(path: String, limit: Int) throws {
    self.path = path
    self.limit = limit
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 bits of window; 16 more ask for gzip's header and checks.
    let size = Int32(unsafe MemoryLayout<z_stream>.size)
    guard unsafe inflateInit2_(stream, 15 + 16, ZLIB_VERSION, size) == Z_OK else {
      throw DataError(file: path, found: "zlib cannot start", remedy: "free memory and try again")
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  consuming func content() -> [UInt8] {
    output.removeLast(output.count - count)
    return output
  }

  /// Unpacks the member that starts at `start`, and gives the offset after it.
  mutating func unpackMember(of stored: [UInt8], from start: Int) throws -> Int {
    guard unsafe inflateReset(stream) == Z_OK else { throw failure(at: start) }
    var offset = start
    while true {
      try makeRoom(for: stored.count)
      let (status, taken) = step(stored, from: offset)
      offset += taken
      switch status {
      case Z_STREAM_END: return offset
      case Z_OK where taken > 0 || count == output.count: continue
      case Z_OK, Z_BUF_ERROR:
        guard offset == stored.count else { continue }
        throw DataError(
          file: path, position: .byte(offset),
          found: "the file ends within its packed data", remedy: getItAgain)
      default: throw failure(at: offset)
      }
    }
  }

  private mutating func makeRoom(for storedCount: Int) throws {
    guard count == output.count else { return }
    guard count < limit else {
      throw DataError(
        file: path, position: .unpackedByte(count),
        found: "\(storedCount) bytes that unpack to more than \(limit)",
        remedy: "unpack the file yourself if you trust it")
    }
    let more = max(4 * storedCount, output.count, 1 << 14)
    output.append(contentsOf: repeatElement(0, count: min(more, limit - count)))
  }

  private mutating func step(_ stored: [UInt8], from offset: Int) -> (status: Int32, taken: Int) {
    let piece = min(stored.count - offset, 1 << 30)
    let room = min(output.count - count, 1 << 30)
    let from = count
    let status = unsafe stored.withUnsafeBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output in
        unsafe stream.pointee.next_in = unsafe UnsafeMutablePointer(
          mutating: input.baseAddress.map { unsafe $0 + offset })
        unsafe stream.pointee.avail_in = UInt32(piece)
        unsafe stream.pointee.next_out = unsafe output.baseAddress.map { unsafe $0 + from }
        unsafe stream.pointee.avail_out = UInt32(room)
        return unsafe inflate(stream, Z_NO_FLUSH)
      }
    }
    count += room - Int(unsafe stream.pointee.avail_out)
    return (status, piece - Int(unsafe stream.pointee.avail_in))
  }

  private func failure(at offset: Int) -> DataError {
    let reason =
      unsafe stream.pointee.msg.map { unsafe String(cString: $0) } ?? "no valid gzip data"
    return DataError(
      file: path, position: .byte(offset), found: "damaged gzip data (\(reason))",
      remedy: getItAgain)
  }
}
