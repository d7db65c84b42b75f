extension Float {
  /// Bits that are ordered as the numbers are; both zeros have the same.
  var orderedBits: UInt32 {
    let bits = (self + 0).bitPattern  // -0 + 0 is 0
    return bits >> 31 == 0 ? bits | 1 << 31 : ~bits
  }

  /// The same with every NaN above all numbers.
  var sortingBits: UInt32 { isNaN ? .max : orderedBits }
}

extension [UInt32] {
  /// The `count`-th greatest key, and how many of the keys equal to it belong to the greatest `count`.
  ///
  /// By radix: each pass settles eight bits of the key.
  func greatest(_ count: Int) -> (key: UInt32, ties: Int) {
    var (prefix, settled, remaining) = (UInt32(0), UInt32(0), count)
    for shift in stride(from: UInt32(24), through: 0, by: -8) {
      var histogram = [Int](repeating: 0, count: 256)
      for key in self where key & settled == prefix { histogram[Int(key >> shift & 255)] += 1 }
      var digit = 255
      while digit > 0 && histogram[digit] < remaining {
        remaining -= histogram[digit]
        digit -= 1
      }
      prefix |= UInt32(digit) << shift
      settled |= 255 << shift
    }
    return (prefix, remaining)
  }
}
