import CZlib

/// CRC-32 as ZIP, gzip and PNG use it, of the bytes in a range or of all.
func checksum(of bytes: [UInt8], _ range: Range<Int>? = nil) -> UInt32 {
  let range = range ?? bytes.indices
  return unsafe bytes.withUnsafeBufferPointer { buffer in
    guard let start = buffer.baseAddress else { return 0 }
    return UInt32(
      truncatingIfNeeded: unsafe crc32_z(0, start + range.lowerBound, range.count))
  }
}
