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

  private var rest: Substring

  init(_ source: String) {
    rest = source[...]
  }

  /// The next piece, `nil` at the end.
  mutating func next() throws(SVGError) -> Piece? {
    guard let first = rest.first else { return nil }
    guard first == "<" else {
      let text = rest.prefix { $0 != "<" }
      rest = rest[text.endIndex...]
      return .text(try escaped(text, forbidding: ">"))
    }
    rest.removeFirst()
    if rest.first == "/" {
      rest.removeFirst()
      let name = try takeName()
      skipSpace()
      try take(">")
      return .end(name: name)
    }
    let name = try takeName()
    var attributes: [Attribute] = []
    while true {
      let hasSpace = skipSpace()
      if rest.first == ">" {
        rest.removeFirst()
        return .start(name: name, attributes: attributes, isClosed: false)
      }
      if rest.first == "/" {
        rest.removeFirst()
        try take(">")
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
    try take("=")
    guard let quote = rest.first, quote == "\"" || quote == "'" else {
      throw SVGError(reason: "the value of '\(name)' has no quotes")
    }
    rest.removeFirst()
    guard let end = rest.firstIndex(of: quote) else {
      throw SVGError(reason: "the value of '\(name)' does not end")
    }
    let value = try escaped(rest[..<end], forbidding: "<")
    rest = rest[rest.index(after: end)...]
    return Attribute(name: name, value: value.replacing("\"", with: "&quot;"))
  }

  private mutating func takeName() throws(SVGError) -> String {
    let name = rest.prefix { letter in
      letter.isASCII && (letter.isLetter || letter.isNumber || "-:_".contains(letter))
    }
    guard let first = name.first, first.isLetter else {
      throw SVGError(reason: "it holds something else than shapes and text")
    }
    rest = rest[name.endIndex...]
    return String(name)
  }

  private mutating func take(_ letter: Character) throws(SVGError) {
    guard rest.first == letter else { throw SVGError(reason: "'\(letter)' is missing in a tag") }
    rest.removeFirst()
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let space = rest.prefix(while: \.isWhitespace)
    rest = rest[space.endIndex...]
    return !space.isEmpty
  }

  /// `text`, checked for what its writer had to escape; control characters replaced.
  private func escaped(_ text: Substring, forbidding mark: Character) throws(SVGError) -> String {
    guard !text.contains(mark) else { throw SVGError(reason: "'\(mark)' stands free in it") }
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      let isControl = scalar.value < 0x20 && !"\t\n\r".unicodeScalars.contains(scalar)
      return isControl || (0x7F...0x9F).contains(scalar.value) ? "\u{FFFD}" : scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
