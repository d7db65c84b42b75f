/// Reads the JSON of a safetensors header: objects, lists, strings and whole numbers, nothing else.
struct HeaderReader {
  /// Where and why the header is not what it should be; the offset counts in the whole file.
  struct Failure: Error {
    let offset: Int
    let found: String
  }

  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var depth = 0

  /// The value that fills the slice; only spaces may follow it.
  static func value(of bytes: ArraySlice<UInt8>) throws(Failure) -> HeaderValue {
    var reader = HeaderReader(bytes: bytes, position: bytes.startIndex)
    let value = try reader.value()
    reader.skipSpaces()
    guard reader.position == bytes.endIndex else { throw reader.failure("more after its end") }
    return value
  }

  private init(bytes: ArraySlice<UInt8>, position: Int) {
    self.bytes = bytes
    self.position = position
  }

  private mutating func value() throws(Failure) -> HeaderValue {
    skipSpaces()
    let start = position
    depth += 1
    defer { depth -= 1 }
    guard depth <= 8 else { throw failure("values nested more than 8 deep") }
    guard let byte = current else { throw failure("the header's end in the middle of a value") }
    let content: HeaderValue.Content
    switch byte {
    case UInt8(ascii: "{"): content = .object(try members())
    case UInt8(ascii: "["): content = .list(try elements())
    case UInt8(ascii: "\""): content = .text(try HeaderText.read(bytes, at: &position))
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): content = .integer(try integer())
    default: throw failure("byte 0x\(String(byte, radix: 16)) where a value should begin")
    }
    return HeaderValue(content: content, offset: start)
  }

  private mutating func members() throws(Failure) -> [(key: String, value: HeaderValue)] {
    var members: [(key: String, value: HeaderValue)] = []
    var keys: Set<String> = []
    position += 1
    if try isClosed(by: "}") { return members }
    while true {
      skipSpaces()
      let start = position
      guard current == UInt8(ascii: "\"") else { throw failure("no name where one should be") }
      let key = try HeaderText.read(bytes, at: &position)
      guard keys.insert(key).inserted else {
        throw Failure(offset: start, found: "the name \"\(key)\" a second time")
      }
      try expect(":")
      members.append((key, try value()))
      if try isClosed(by: "}") { return members }
      try expect(",")
    }
  }

  private mutating func elements() throws(Failure) -> [HeaderValue] {
    var elements: [HeaderValue] = []
    position += 1
    if try isClosed(by: "]") { return elements }
    while true {
      elements.append(try value())
      if try isClosed(by: "]") { return elements }
      try expect(",")
    }
  }

  private mutating func integer() throws(Failure) -> Int {
    let start = position
    while let byte = current, !" ,]}\n\r\t".utf8.contains(byte) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let integer = Int(text) else {
      throw Failure(offset: start, found: "\"\(text.prefix(40))\", which is no whole number")
    }
    return integer
  }

  private var current: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private mutating func skipSpaces() {
    while let byte = current, " \n\r\t".utf8.contains(byte) { position += 1 }
  }

  private mutating func isClosed(by bracket: Unicode.Scalar) throws(Failure) -> Bool {
    skipSpaces()
    guard current == UInt8(ascii: bracket) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ mark: Unicode.Scalar) throws(Failure) {
    skipSpaces()
    guard current == UInt8(ascii: mark) else { throw failure("no \"\(mark)\" where one should be") }
    position += 1
  }

  private func failure(_ found: String) -> Failure { Failure(offset: position, found: found) }
}
