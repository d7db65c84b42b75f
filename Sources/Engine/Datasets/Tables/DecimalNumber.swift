/// Reads decimal numbers from bytes, each as the nearest Double.
enum DecimalNumber {
  /// The number that fills the range, blanks around it left out; nothing where there is another.
  static func value(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Double? {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] == blank { start += 1 }
    while end > start, bytes[end - 1] == blank { end -= 1 }
    return quick(bytes, start, end) ?? general(bytes, start, end)
  }

  /// At most 15 digits over at most 10²²: both are exact, so that their quotient is the nearest.
  private static func quick(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Double? {
    var position = start
    let isNegative = position < end && bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    guard end > position, end - position <= 16 else { return nil }
    var (value, digits, decimals, hasPoint) = (0, 0, 0, false)
    while position < end {
      let digit = bytes[position] &- UInt8(ascii: "0")
      if digit < 10 {
        value = value * 10 + Int(digit)
        digits += 1
        if hasPoint { decimals += 1 }
      } else if bytes[position] == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        return nil
      }
      position += 1
    }
    guard digits > 0, digits <= 15 else { return nil }
    let number = Double(value) / powers[decimals]
    return isNegative ? -number : number
  }

  private static func general(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Double? {
    // Other first letters would let hexadecimal numbers and words such as "infinity" through.
    guard start < end, end - start <= 400 else { return nil }
    var text = ""
    for index in start..<end {
      guard case let byte = bytes[index], "0123456789+-.eE".utf8.contains(byte) else {
        return named(bytes, start, end)
      }
      text.unicodeScalars.append(Unicode.Scalar(byte))
    }
    return Double(text)
  }

  private static func named(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Double? {
    var text = ""
    for index in start..<min(end, start + 9) { text.unicodeScalars.append(.init(bytes[index])) }
    switch text.lowercased() {
    case "inf", "+inf", "infinity", "+infinity": return .infinity
    case "-inf", "-infinity": return -.infinity
    default: return nil
    }
  }

  private static let blank = UInt8(ascii: " ")
  private static let powers: [Double] = (0...15).reduce(into: []) { powers, index in
    powers.append(index == 0 ? 1 : powers[index - 1] * 10)
  }
}
