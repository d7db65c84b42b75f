/// RFC 1951, section 3.2.5: lengths and distances as a symbol and some bits beside it.
enum DeflateSymbols {
  /// Of lengths 3 to 258.
  static func length(_ length: Int) -> (symbol: Int, extra: Int, bits: Int) {
    if length == 258 { return (285, 0, 0) }
    let value = length - 3
    guard value >= 8 else { return (257 + value, 0, 0) }
    // Four symbols for each power of two.
    let bits = Int.bitWidth - 1 - value.leadingZeroBitCount - 2
    return (257 + 4 * (bits + 1) + (value >> bits & 3), value & (1 << bits - 1), bits)
  }

  /// Of distances 1 to 32,768.
  static func distance(_ distance: Int) -> (symbol: Int, extra: Int, bits: Int) {
    let value = distance - 1
    guard value >= 4 else { return (value, 0, 0) }
    // Two symbols for each power of two.
    let bits = Int.bitWidth - 1 - value.leadingZeroBitCount - 1
    return (2 * (bits + 1) + (value >> bits & 1), value & (1 << bits - 1), bits)
  }
}
