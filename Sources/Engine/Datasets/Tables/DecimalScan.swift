/// Reads a decimal number at the beginning of some bytes: sign, digits, point, exponent.
@safe struct DecimalScan {
  /// Where the bytes end that may be looked at.
  private let end: UnsafePointer<UInt8>
  private let start: UnsafePointer<UInt8>
  private var position: UnsafePointer<UInt8>
  private var digits: UInt64 = 0

  /// The number that the bytes begin with, as the nearest Double, and how many bytes it has.
  ///
  /// Nothing where there is none, or where it needs more than the 64 bits of digits and the table's
  /// exponents: the general reader takes those.
  @inline(__always)
  static func number(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> (value: Double, length: Int)? {
    var scan = unsafe DecimalScan(start, end)
    return scan.number()
  }

  private init(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) {
    unsafe self.start = start
    unsafe self.end = end
    unsafe position = start
  }

  @inline(__always)
  private mutating func number() -> (value: Double, length: Int)? {
    let isNegative = takes(UInt8(ascii: "-"))
    if !isNegative { _ = takes(UInt8(ascii: "+")) }
    let first = unsafe position
    takeDigits()
    var (count, exponent) = (unsafe position - first, 0)
    if takes(UInt8(ascii: ".")) {
      let point = unsafe position
      takeDigits()
      exponent = unsafe point - position
      count -= exponent
    }
    guard count > 0, count <= 19 || (unsafe fits(from: first, count)) else { return nil }
    if takes(UInt8(ascii: "e")) || takes(UInt8(ascii: "E")) {
      guard let power = exponentDigits() else { return nil }
      exponent += power
    }
    guard let value = nearest(exponent) else { return nil }
    return (isNegative ? -value : value, unsafe position - start)
  }

  @inline(__always)
  private func nearest(_ exponent: Int) -> Double? {
    if digits == 0 { return 0 }
    // Both numbers exact: one rounding, the right one.
    if digits <= 1 << 53, (-22...22).contains(exponent) {
      return exponent < 0
        ? Double(digits) / exactPowers[-exponent] : Double(digits) * exactPowers[exponent]
    }
    guard PowersOfFive.exponents.contains(exponent) else { return nil }
    return PowersOfFive.nearest(digits, exponent: exponent)
  }

  @inline(__always)
  private mutating func takes(_ byte: UInt8) -> Bool {
    guard unsafe position < end, unsafe position.pointee == byte else { return false }
    unsafe position += 1
    return true
  }

  @inline(__always)
  private mutating func takeDigits() {
    while unsafe end - position >= 8 {
      let word = unsafe UInt64(
        littleEndian: UnsafeRawPointer(position).loadUnaligned(as: UInt64.self))
      guard let number = eightDigits(word) else { break }
      digits = digits &* 100_000_000 &+ number
      unsafe position += 8
    }
    while unsafe position < end, case let digit = unsafe position.pointee &- 0x30, digit < 10 {
      digits = digits &* 10 &+ UInt64(digit)
      unsafe position += 1
    }
  }

  /// At most four digits: nothing that is a number needs more.
  private mutating func exponentDigits() -> Int? {
    let isNegative = takes(UInt8(ascii: "-"))
    if !isNegative { _ = takes(UInt8(ascii: "+")) }
    var (power, count) = (0, 0)
    while unsafe position < end, case let digit = unsafe position.pointee &- 0x30, digit < 10 {
      power = power * 10 + Int(digit)
      count += 1
      unsafe position += 1
      if count > 4 { return nil }
    }
    return count == 0 ? nil : isNegative ? -power : power
  }

  /// Whether more than 19 digits are at most 19 without the zeros that they begin with.
  private func fits(from first: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    var (place, zeros) = (unsafe first, 0)
    while unsafe place < position {
      let byte = unsafe place.pointee
      guard byte == 0x30 || byte == UInt8(ascii: ".") else { break }
      if byte == 0x30 { zeros += 1 }
      unsafe place += 1
    }
    return count - zeros <= 19
  }
}

/// The number that eight digits are, the first in the lowest byte; nothing where one is none.
@inline(__always)
private func eightDigits(_ word: UInt64) -> UInt64? {
  let high = word & 0xF0F0_F0F0_F0F0_F0F0
  let carried = (word &+ 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0
  guard high | carried >> 4 == 0x3333_3333_3333_3333 else { return nil }
  // Neighbours are joined: to tens, to thousands, to all.
  let digits = word &- 0x3030_3030_3030_3030
  let pairs = (digits &* 10) &+ digits >> 8
  let outer = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
  let inner = (pairs >> 16 & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
  return (outer &+ inner) >> 32
}

/// 10⁰ to 10²², each exact as a Double.
private let exactPowers: [Double] = (0...22).reduce(into: []) { powers, index in
  powers.append(index == 0 ? 1 : powers[index - 1] * 10)
}
