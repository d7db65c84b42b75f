/// Cuts a drawing into tags and text; whatever is neither ends the reading with an error.
struct SVGReader {
  struct Attribute: Equatable {
    var name: String
    /// As it stands between the quotes: still escaped.
    var value: String
  }

  enum Piece: Equatable {
    case start(name: String, attributes: [Attribute], isClosed: Bool)
    case end(name: String)
    /// Still escaped.
    case text(String)
  }

  private let bytes: [UInt8]
  private var position = 0

  /// `source` without what XML does not allow; such characters become the replacement character.
  init(_ source: String) {
    let isClean = source.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }
    guard !isClean else {
      bytes = Array(source.utf8)
      return
    }
    let scalars = source.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar {
      case "\t", "\n", "\r": scalar
      case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
      default: scalar
      }
    }
    bytes = Array(String(String.UnicodeScalarView(scalars)).utf8)
  }

  /// The next piece, `nil` at the end.
  mutating func next() throws(SVGError) -> Piece? {
    guard position < bytes.count else { return nil }
    guard take("<") else {
      return .text(try text(until: UInt8(ascii: "<"), forbidding: UInt8(ascii: ">")))
    }
    if take("/") {
      let name = try takeName()
      skipSpace()
      try require(">")
      return .end(name: name)
    }
    let name = try takeName()
    var attributes: [Attribute] = []
    while true {
      let hasSpace = skipSpace()
      if take(">") { return .start(name: name, attributes: attributes, isClosed: false) }
      if take("/") {
        try require(">")
        return .start(name: name, attributes: attributes, isClosed: true)
      }
      guard hasSpace else { throw SVGError(reason: "<\(name)> is malformed") }
      let attribute = try takeAttribute()
      guard !attributes.contains(where: { $0.name == attribute.name }) else {
        throw SVGError(reason: "<\(name)> has '\(attribute.name)' twice")
      }
      attributes.append(attribute)
    }
  }

  private mutating func takeAttribute() throws(SVGError) -> Attribute {
    let name = try takeName()
    try require("=")
    let isDouble = take("\"")
    guard isDouble || take("'") else {
      throw SVGError(reason: "the value of '\(name)' has no quotes")
    }
    let quote = isDouble ? UInt8(ascii: "\"") : UInt8(ascii: "'")
    let value = try text(until: quote, forbidding: UInt8(ascii: "<"))
    guard position < bytes.count else {
      throw SVGError(reason: "the value of '\(name)' does not end")
    }
    position += 1
    return Attribute(
      name: name, value: isDouble ? value : value.replacing("\"", with: "&quot;"))
  }

  /// What stands before the next `mark` or the end; `free` is what its writer had to escape.
  private mutating func text(
    until mark: UInt8, forbidding free: UInt8
  ) throws(SVGError) -> String {
    let rest = bytes[position...]
    let text = rest[..<(rest.firstIndex(of: mark) ?? rest.endIndex)]
    guard !text.contains(free) else {
      let letter = Character(Unicode.Scalar(free))
      throw SVGError(reason: "'\(letter)' stands free in it")
    }
    position = text.endIndex
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func takeName() throws(SVGError) -> String {
    let name = bytes[position...].prefix { byte in
      isLetter(byte)
        || UInt8(ascii: "-")...UInt8(ascii: ":") ~= byte && byte != UInt8(ascii: "/")
          && byte != UInt8(ascii: ".")
        || byte == UInt8(ascii: "_")
    }
    guard let first = name.first, isLetter(first) else {
      throw SVGError(reason: "it holds something else than shapes and text")
    }
    position = name.endIndex
    return String(decoding: name, as: UTF8.self)
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  private mutating func take(_ letter: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: letter) else { return false }
    position += 1
    return true
  }

  private mutating func require(_ letter: Unicode.Scalar) throws(SVGError) {
    guard take(letter) else { throw SVGError(reason: "'\(letter)' is missing in a tag") }
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let start = position
    while position < bytes.count, [0x20, 0x0A, 0x09, 0x0D].contains(bytes[position]) {
      position += 1
    }
    return position > start
  }
}
