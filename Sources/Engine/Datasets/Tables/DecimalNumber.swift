/// Reads decimal numbers from bytes, each as the nearest Double.
enum DecimalNumber {
  /// The number that fills the range, blanks around it left out; nothing where there is another.
  static func value(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Double? {
    unsafe bytes.extracting(range).withUnsafeBufferPointer { buffer in
      unsafe value(buffer)
    }
  }

  /// The number that fills the bytes, blanks around it left out.
  static func value(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    guard var start = bytes.baseAddress else { return nil }
    var end = unsafe start + bytes.count
    while unsafe start < end, unsafe start.pointee == blank { unsafe start += 1 }
    while unsafe end > start, unsafe (end - 1).pointee == blank { unsafe end -= 1 }
    if let found = unsafe DecimalScan.number(start, end), unsafe found.length == end - start {
      return found.value
    }
    let text = unsafe UnsafeBufferPointer(start: start, count: end - start)
    guard text.count > 0, text.count <= 400 else { return nil }
    return unsafe general(text)
  }

  private static func general(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    // Other letters would let hexadecimal numbers and words such as "nan" through.
    guard unsafe bytes.allSatisfy(isOfNumber) else {
      return bytes.count <= 9 ? named(unsafe String(decoding: bytes, as: UTF8.self)) : nil
    }
    return Double(unsafe String(decoding: bytes, as: UTF8.self))
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"),
      UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private static func named(_ text: String) -> Double? {
    switch text.lowercased() {
    case "inf", "+inf", "infinity", "+infinity": .infinity
    case "-inf", "-infinity": -.infinity
    default: nil
    }
  }

  private static let blank = UInt8(ascii: " ")
}
