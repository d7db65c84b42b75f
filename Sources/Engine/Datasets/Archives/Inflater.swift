import CZlib

/// Owns zlib's state for unpacking; `output` is filled up to `count`.
@safe struct Inflater: ~Copyable {
  /// What lies around the deflated data, as zlib's window bits name it.
  enum Wrapping: Int32 {
    /// A header and a checksum of gzip: 16 more than the 15 bits of window.
    case gzip = 31
    /// A header and a checksum of zlib, as in PNG.
    case zlib = 15
    /// Nothing, as in ZIP.
    case none = -15
  }

  private let wrapping: Wrapping
  private let stream: UnsafeMutablePointer<z_stream>
  private let path: String
  private let limit: Int
  private var output: [UInt8] = []
  private var count = 0

  /// Where the size is known, room for `expecting` bytes is made at once; the caller has seen that
  /// the packed size allows it.
  init(_ wrapping: Wrapping, path: String, limit: Int, expecting size: Int = 0) throws {
    self.wrapping = wrapping
    self.path = path
    self.limit = limit
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let room = min(size, limit)
    // What zlib does not fill is never looked at.
    output = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      unsafe adviseLargePages(buffer.baseAddress, count: room)
      count = room
    }
    let layout = Int32(unsafe MemoryLayout<z_stream>.size)
    guard unsafe inflateInit2_(stream, wrapping.rawValue, ZLIB_VERSION, layout) == Z_OK else {
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
  mutating func unpackMember(
    of stored: [UInt8], from start: Int, to end: Int? = nil
  ) throws -> Int {
    let end = end ?? stored.count
    guard unsafe inflateReset(stream) == Z_OK else { throw failure(at: start) }
    var offset = start
    while true {
      try makeRoom(for: end - start)
      let (status, taken) = step(stored, from: offset, to: end)
      offset += taken
      switch status {
      case Z_STREAM_END: return offset
      case Z_OK where taken > 0 || count == output.count: continue
      case Z_OK, Z_BUF_ERROR:
        guard offset == end else { continue }
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

  private mutating func step(
    _ stored: [UInt8], from offset: Int, to end: Int
  ) -> (status: Int32, taken: Int) {
    let piece = min(end - offset, 1 << 30)
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
      unsafe stream.pointee.msg.map { unsafe String(cString: $0) } ?? "not what deflate writes"
    return DataError(
      file: path, position: .byte(offset),
      found: "damaged \(wrapping == .gzip ? "gzip" : "deflated") data (\(reason))",
      remedy: getItAgain)
  }
}
