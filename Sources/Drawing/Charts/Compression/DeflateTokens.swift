/// Bytes as literals and as copies of earlier bytes, found where pictures of charts repeat themselves:
/// in the pixel to the left, in the row above, and where the same four bytes were last seen.
struct DeflateTokens {
  /// A byte, or `copy | length << 16 | distance − 1`.
  private(set) var tokens: [UInt32] = []
  /// How often each symbol of RFC 1951's two alphabets occurs.
  private(set) var literalCounts = [Int](repeating: 0, count: 286)
  private(set) var distanceCounts = [Int](repeating: 0, count: 30)

  static let copy: UInt32 = 1 << 31
  private static let longest = 258
  private static let reach = 32_768

  /// `stride` is the length of a row, and `pixel` that of a pixel.
  init(_ bytes: [UInt8], stride: Int, pixel: Int) {
    tokens.reserveCapacity(bytes.count / 8)
    var seen = [Int32](repeating: -1, count: 1 << 14)
    unsafe bytes.withUnsafeBufferPointer { bytes in
      let count = bytes.count
      var place = 0
      while place < count {
        var (distance, length) = unsafe (pixel, DeflateTokens.match(bytes, place, pixel))
        if stride <= DeflateTokens.reach {
          let above = unsafe DeflateTokens.match(bytes, place, stride)
          if above > length { (distance, length) = (stride, above) }
        }
        if length < 32, place + 4 <= count {
          let word = unsafe UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + place)
            .loadUnaligned(as: UInt32.self)
          let slot = Int((word &* 2_654_435_761) >> 18)
          let candidate = Int(seen[slot])
          seen[slot] = Int32(truncatingIfNeeded: place)
          if candidate >= 0, place - candidate <= DeflateTokens.reach {
            let found = unsafe DeflateTokens.match(bytes, place, place - candidate)
            if found > length { (distance, length) = (place - candidate, found) }
          }
        }
        if length >= 4 {
          append(length: length, distance: distance)
          place += length
        } else {
          tokens.append(UInt32(unsafe bytes[place]))
          unsafe literalCounts[Int(bytes[place])] += 1
          place += 1
        }
      }
    }
    literalCounts[256] = 1
  }

  /// How many bytes from `place` on equal those `distance` before them.
  @inline(__always)
  private static func match(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ distance: Int)
    -> Int
  {
    guard place >= distance, let base = bytes.baseAddress else { return 0 }
    let (end, start) = (bytes.count, place)
    var place = place
    while place + 8 <= end {
      let new = unsafe UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self)
      let old = unsafe UnsafeRawPointer(base + place - distance).loadUnaligned(as: UInt64.self)
      if new != old { return place - start + (new ^ old).trailingZeroBitCount / 8 }
      place += 8
    }
    while place < end, unsafe bytes[place] == bytes[place - distance] { place += 1 }
    return place - start
  }

  /// A long copy in parts of at most 258 bytes, none shorter than three.
  private mutating func append(length: Int, distance: Int) {
    let symbol = DeflateSymbols.distance(distance).symbol
    var rest = length
    while rest > 0 {
      var part = min(rest, DeflateTokens.longest)
      if rest > part && rest - part < 3 { part = rest - 3 }
      tokens.append(DeflateTokens.copy | UInt32(part) << 16 | UInt32(distance - 1))
      literalCounts[DeflateSymbols.length(part).symbol] += 1
      distanceCounts[symbol] += 1
      rest -= part
    }
  }
}
