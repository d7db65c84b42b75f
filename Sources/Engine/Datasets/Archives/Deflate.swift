import CZlib

/// Packs bytes as deflate does (RFC 1951).
enum Deflate {
  /// Packed bytes within `wrapping`, at zlib's level 0...9; the same bytes for the same zlib.
  static func packed(
    _ bytes: [UInt8], wrapping: Inflater.Wrapping, level: Int32 = 6
  ) -> [UInt8] {
    var stream = unsafe z_stream()
    let size = Int32(unsafe MemoryLayout<z_stream>.size)
    let began = unsafe deflateInit2_(
      &stream, level, Z_DEFLATED, wrapping.rawValue, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
    guard began == Z_OK else { fatalError("Deflate: zlib cannot start") }
    defer { unsafe deflateEnd(&stream) }
    let bound = Int(unsafe deflateBound(&stream, UInt(bytes.count))) + 32
    return unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      unsafe bytes.withUnsafeBufferPointer { input in
        unsafe stream.next_in = unsafe UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.avail_in = UInt32(input.count)
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = UInt32(bound)
        let status = unsafe deflate(&stream, Z_FINISH)
        guard status == Z_STREAM_END else { fatalError("Deflate: zlib gave \(status)") }
        count = bound - Int(unsafe stream.avail_out)
      }
    }
  }
}
