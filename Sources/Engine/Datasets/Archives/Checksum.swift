import CZlib
import Synchronization

/// CRC-32 as ZIP, gzip and PNG use it, of the bytes in a range or of all; large ranges in pieces
/// side by side.
func checksum(of bytes: [UInt8], _ range: Range<Int>? = nil) -> UInt32 {
  let range = range ?? bytes.indices
  let piece = 1 << 20
  guard range.count > 4 * piece else { return plainChecksum(bytes, range) }
  let count = (range.count + piece - 1) / piece
  @Sendable func part(_ index: Int) -> Range<Int> {
    range.lowerBound + index * piece..<min(range.upperBound, range.lowerBound + (index + 1) * piece)
  }
  let parts = Mutex([UInt32](repeating: 0, count: count))
  forEachConcurrently(count) { index in
    let sum = plainChecksum(bytes, part(index))
    parts.withLock { $0[index] = sum }
  }
  return parts.withLock { parts in
    parts.indices.reduce(0) { sum, index in
      UInt32(
        truncatingIfNeeded: crc32_combine(UInt(sum), UInt(parts[index]), part(index).count))
    }
  }
}

private func plainChecksum(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
  unsafe bytes.withUnsafeBufferPointer { buffer in
    guard let start = buffer.baseAddress else { return 0 }
    return UInt32(
      truncatingIfNeeded: unsafe crc32_z(0, start + range.lowerBound, range.count))
  }
}
