/// A zlib stream (RFC 1950) of rows of pixels in one block of deflate (RFC 1951).
///
/// Faster on charts than zlib at its lowest level, and about as short, because most of a chart repeats the
/// pixel to the left or the row above.
enum ZlibStream {
  /// `stride` is the length of a row in bytes, and `pixel` that of a pixel.
  static func compressed(_ bytes: [UInt8], stride: Int, pixel: Int) -> [UInt8] {
    let tokens = DeflateTokens(bytes, stride: stride, pixel: pixel)
    let literals = HuffmanCode(counts: tokens.literalCounts)
    // A decoder wants at least one distance.
    var distanceCounts = tokens.distanceCounts
    if distanceCounts.allSatisfy({ $0 == 0 }) { distanceCounts[0] = 1 }
    let distances = HuffmanCode(counts: distanceCounts)
    var writer = BitWriter(capacity: tokens.tokens.count * 6 + 1024)
    // Deflate with a window of 32 KiB, no dictionary.
    writer.write(0x78, 8)
    writer.write(0x01, 8)
    writeHeader(literals, distances, to: &writer)
    for token in tokens.tokens {
      guard token & DeflateTokens.copy != 0 else {
        writer.write(UInt64(literals.codes[Int(token)]), Int(literals.lengths[Int(token)]))
        continue
      }
      let length = DeflateSymbols.length(Int(token >> 16 & 0x1FF))
      writer.write(UInt64(literals.codes[length.symbol]), Int(literals.lengths[length.symbol]))
      writer.write(UInt64(length.extra), length.bits)
      let distance = DeflateSymbols.distance(Int(token & 0xFFFF) + 1)
      writer.write(
        UInt64(distances.codes[distance.symbol]), Int(distances.lengths[distance.symbol]))
      writer.write(UInt64(distance.extra), distance.bits)
    }
    writer.write(UInt64(literals.codes[256]), Int(literals.lengths[256]))
    var file = writer.finished()
    let sum = Adler32.of(bytes)
    for shift in [24, 16, 8, 0] { file.append(UInt8(truncatingIfNeeded: sum >> shift)) }
    return file
  }

  /// The last block, with codes of its own: each code's lengths as plain numbers of four bits.
  private static func writeHeader(
    _ literals: HuffmanCode, _ distances: HuffmanCode, to writer: inout BitWriter
  ) {
    writer.write(1, 1)
    writer.write(2, 2)
    writer.write(UInt64(literals.lengths.count - 257), 5)
    writer.write(UInt64(distances.lengths.count - 1), 5)
    writer.write(19 - 4, 4)
    // Lengths 0 to 15 take four bits each; the codes for repetitions, which come first, are not used.
    for place in 0..<19 { writer.write(place < 3 ? 0 : 4, 3) }
    for length in literals.lengths + distances.lengths {
      var reversed: UInt64 = 0
      for bit in 0..<4 { reversed |= UInt64(length >> bit & 1) << (3 - bit) }
      writer.write(reversed, 4)
    }
  }
}

/// Bits in the order of deflate: the lowest of a byte first.
struct BitWriter {
  private var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var count = 0

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// At most 32 bits.
  @inline(__always)
  mutating func write(_ value: UInt64, _ bits: Int) {
    pending |= value << UInt64(count)
    count += bits
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      count -= 8
    }
  }

  /// All bytes, the last one filled up with zeros.
  mutating func finished() -> [UInt8] {
    if count > 0 { bytes.append(UInt8(truncatingIfNeeded: pending)) }
    (pending, count) = (0, 0)
    return bytes
  }
}
