/// Strings of a header: read from JSON with its escapes, and written as JSON.
enum HeaderText {
  /// Reads a string from its opening quote and moves behind its closing one.
  static func read(
    _ bytes: ArraySlice<UInt8>, at position: inout Int
  ) throws(HeaderReader.Failure) -> String {
    let start = position
    var text: [UInt8] = []
    position += 1
    while position < bytes.endIndex {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else {
          throw .init(offset: start, found: "a string that is no UTF-8")
        }
        return string
      case UInt8(ascii: "\\"):
        text += Array(try escaped(bytes, at: &position).utf8)
      case 0..<0x20: throw .init(offset: position - 1, found: "a control character in a string")
      default: text.append(byte)
      }
    }
    throw .init(offset: start, found: "a string without an end")
  }

  private static func escaped(
    _ bytes: ArraySlice<UInt8>, at position: inout Int
  ) throws(HeaderReader.Failure) -> String {
    let start = position
    guard position < bytes.endIndex else { throw .init(offset: start, found: "half an escape") }
    let letter = bytes[position]
    position += 1
    let plain: [UInt8: String] = [
      UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
      UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{c}", UInt8(ascii: "n"): "\n",
      UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]
    if let text = plain[letter] { return text }
    guard letter == UInt8(ascii: "u") else {
      throw .init(offset: start, found: "an unknown escape")
    }
    var units = [try unit(bytes, at: &position)]
    // A surrogate is one half of a character; the other half follows as a second escape.
    if (0xD800..<0xDC00).contains(units[0]), bytes[position...].starts(with: Array("\\u".utf8)) {
      position += 2
      units.append(try unit(bytes, at: &position))
    }
    guard let text = String(validating: units, as: UTF16.self) else {
      throw .init(offset: start, found: "half a surrogate pair")
    }
    return text
  }

  private static func unit(
    _ bytes: ArraySlice<UInt8>, at position: inout Int
  ) throws(HeaderReader.Failure) -> UInt16 {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw .init(offset: position, found: "an escape without four hexadecimal digits") }
    position += 4
    return unit
  }

  /// The string as JSON, quotes included.
  static func json(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\n": json += "\\n"
      case "\r": json += "\\r"
      case "\t": json += "\\t"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }
}
