/// The nearest Double to a decimal number, by a product with a tabled power of five.
///
/// Lemire, *Number Parsing at a Gigabyte per Second*, Software: Practice and Experience 2021, and
/// Mushtak and Lemire, *Fast Number Parsing Without Fallback*, 2023.
enum PowersOfFive {
  /// The exponents of ten that the table covers: 5⁵⁵ is the last power that 128 bits hold.
  static let exponents = -54...55

  /// For each exponent q the 128 leading bits of 5^q; rounded down, and for -27...-1 up.
  private static let table: [(high: UInt64, low: UInt64)] = exponents.map { exponent in
    var power: UInt128 = 1
    for _ in 0..<exponent.magnitude { power *= 5 }
    if exponent >= 0 { return halves(power << UInt128(power.leadingZeroBitCount)) }
    return halves(reciprocal(of: power) + (exponent >= -27 ? 1 : 0))
  }

  /// ⌊2^b / divisor⌋ with the b that gives it 128 bits, by long division.
  private static func reciprocal(of divisor: UInt128) -> UInt128 {
    var remainder: UInt128 = 1
    while remainder < divisor { remainder <<= 1 }
    var quotient: UInt128 = 0
    for _ in 0..<128 {
      quotient <<= 1
      if remainder >= divisor {
        remainder -= divisor
        quotient |= 1
      }
      remainder <<= 1
    }
    return quotient
  }

  private static func halves(_ bits: UInt128) -> (high: UInt64, low: UInt64) {
    (UInt64(truncatingIfNeeded: bits >> 64), UInt64(truncatingIfNeeded: bits))
  }

  /// The Double nearest to digits · 10^exponent, ties to even.
  ///
  /// Traps for digits of zero and for exponents that the table does not cover.
  static func nearest(_ digits: UInt64, exponent: Int) -> Double {
    let shift = digits.leadingZeroBitCount
    let normal = digits << UInt64(shift)
    let power = table[exponent - exponents.lowerBound]
    var (high, low) = normal.multipliedFullWidth(by: power.high)
    // Only where the bits behind the result are all ones may the power's lower half matter.
    if high & 0x1FF == 0x1FF {
      let carry = normal.multipliedFullWidth(by: power.low).high
      let (sum, overflow) = low.addingReportingOverflow(carry)
      low = sum
      if overflow { high += 1 }
    }
    let upper = Int(high >> 63)
    var fraction = high >> UInt64(upper + 9)
    var binary = (217_706 * exponent) >> 16 + 63 + upper - shift + 1_023
    // Exactly between two numbers: the even one.
    if low <= 1, (-4...23).contains(exponent), fraction & 3 == 1,
      fraction << UInt64(upper + 9) == high
    {
      fraction &= ~1
    }
    fraction = (fraction + fraction & 1) >> 1
    if fraction >> 53 == 1 {
      fraction >>= 1
      binary += 1
    }
    // With at most 20 digits and these exponents it can be neither too large nor too small.
    return Double(bitPattern: UInt64(binary) << 52 | fraction & (1 << 52 - 1))
  }
}
