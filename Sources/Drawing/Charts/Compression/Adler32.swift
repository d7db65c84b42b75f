/// The checksum of zlib streams (RFC 1950, section 8.2).
enum Adler32 {
  private static let modulus: UInt64 = 65_521

  static func of(_ bytes: [UInt8]) -> UInt32 {
    var (sum, sums): (UInt64, UInt64) = (1, 0)
    var place = 0
    unsafe bytes.withUnsafeBytes { bytes in
      // Sixteen sums beside each other; 4,096 bytes fit into 32 bits.
      while place + 16 <= bytes.count {
        let end = min(bytes.count - 15, place + 4096)
        var lanes = SIMD16<UInt32>(repeating: 0)
        var laneSums = SIMD16<UInt32>(repeating: 0)
        let start = place
        while place < end {
          laneSums &+= lanes
          lanes &+= SIMD16<UInt32>(
            truncatingIfNeeded: unsafe bytes.loadUnaligned(
              fromByteOffset: place, as: SIMD16<UInt8>.self))
          place += 16
        }
        sums += UInt64(place - start) * sum
        for lane in 0..<16 {
          sums += 16 * UInt64(laneSums[lane]) + UInt64(16 - lane) * UInt64(lanes[lane])
          sum += UInt64(lanes[lane])
        }
        (sum, sums) = (sum % modulus, sums % modulus)
      }
      while place < bytes.count {
        sum += unsafe UInt64(bytes[place])
        sums += sum
        place += 1
      }
    }
    return UInt32(sums % modulus) << 16 | UInt32(sum % modulus)
  }
}
