/// Reads one JSON value from a part of a file.
struct JSONParser {
  private let file: DataFile
  private let end: Int
  private var offset: Int
  private var depth = 0

  init(_ file: DataFile, range: Range<Int>) {
    self.file = file
    offset = range.lowerBound
    end = range.upperBound
  }

  mutating func whole() throws -> JSONValue {
    let value = try value()
    guard next() == nil else { throw error("text behind the value") }
    return value
  }

  /// The next byte that is no blank, not taken.
  private mutating func next() -> UInt8? {
    while offset < end, [0x20, 0x09, 0x0A, 0x0D].contains(file.bytes[offset]) { offset += 1 }
    return offset < end ? file.bytes[offset] : nil
  }

  private mutating func takes(_ mark: Unicode.Scalar) -> Bool {
    guard let byte = next(), byte == UInt8(ascii: mark) else { return false }
    offset += 1
    return true
  }

  private mutating func value() throws -> JSONValue {
    guard depth < 200 else { throw error("more than 200 values in each other") }
    depth += 1
    defer { depth -= 1 }
    switch next() {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try list()
    case UInt8(ascii: "\""): return .text(try text())
    case nil: throw error("no value")
    default:
      for (word, value) in words where file.bytes[offset..<end].starts(with: word.utf8) {
        offset += word.utf8.count
        return value
      }
      return .number(try number())
    }
  }

  private mutating func object() throws -> JSONValue {
    offset += 1
    var members: [String: JSONValue] = [:]
    if takes("}") { return .object(members) }
    repeat {
      guard next() == UInt8(ascii: "\"") else { throw error("no name of a member") }
      let name = try text()
      guard takes(":") else { throw error("no colon behind '\(name.prefix(24))'") }
      members[name] = try value()
    } while takes(",")
    guard takes("}") else { throw error("an object without its end") }
    return .object(members)
  }

  private mutating func list() throws -> JSONValue {
    offset += 1
    var values: [JSONValue] = []
    if takes("]") { return .list(values) }
    repeat { values.append(try value()) } while takes(",")
    guard takes("]") else { throw error("a list without its end") }
    return .list(values)
  }

  private mutating func number() throws -> Double {
    let start = offset
    while offset < end, "0123456789+-.eE".utf8.contains(file.bytes[offset]) { offset += 1 }
    let text = String(decoding: file.bytes[start..<offset], as: UTF8.self)
    let digits = text.drop { $0 == "-" }
    let hasZero = digits.hasPrefix("0") && digits.dropFirst().first?.isNumber == true
    guard let number = Double(text), digits.first?.isNumber == true, digits.last?.isNumber == true,
      !hasZero, !text.contains(".e"), !text.contains(".E")
    else {
      offset = start
      throw error("what is no value of JSON")
    }
    return number
  }

  private mutating func text() throws -> String {
    let start = offset
    offset += 1
    var bytes: [UInt8] = []
    while offset < end {
      let rest = file.bytes[offset..<end]
      let stop = rest.firstIndex { $0 == 0x22 || $0 == 0x5C || $0 < 0x20 } ?? end
      bytes += rest[..<stop]
      offset = stop
      guard offset < end, file.bytes[offset] != 0x22 else { break }
      guard file.bytes[offset] == 0x5C else { throw error("a control character in a text") }
      offset += 1
      bytes += try escaped()
    }
    guard offset < end else {
      offset = start
      throw error("a text without its end")
    }
    offset += 1
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func escaped() throws -> [UInt8] {
    guard offset < end else { throw error("a backslash at the end") }
    let mark = file.bytes[offset]
    offset += 1
    if let byte = escapes[mark] { return [byte] }
    guard mark == UInt8(ascii: "u"), let unit = unit() else { throw error("an unknown escape") }
    // Characters beyond 65,535 are written as two halves.
    if unit & 0xFC00 == 0xD800, offset + 6 <= end, file.bytes[offset] == UInt8(ascii: "\\"),
      file.bytes[offset + 1] == UInt8(ascii: "u")
    {
      offset += 2
      guard let low = self.unit(), low & 0xFC00 == 0xDC00 else { throw error("half a character") }
      return Array(String(decoding: [unit, low], as: UTF16.self).utf8)
    }
    return Array(String(decoding: [unit], as: UTF16.self).utf8)
  }

  private mutating func unit() -> UInt16? {
    guard offset + 4 <= end else { return nil }
    let digits = String(decoding: file.bytes[offset..<offset + 4], as: UTF8.self)
    guard digits.allSatisfy(\.isHexDigit) else { return nil }
    offset += 4
    return UInt16(digits, radix: 16)
  }

  private func error(_ found: String) -> DataError {
    file.error(at: offset, found: found, remedy: "write valid JSON there")
  }
}

private let words: [(String, JSONValue)] = [
  ("true", .boolean(true)), ("false", .boolean(false)), ("null", .null),
]

private let escapes: [UInt8: UInt8] = [
  UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F,
  UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A,
  UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
]
