/// Splits Swift source into tokens, well enough to colour it and to find its statements.
///
/// Comments nest; strings may be raw, over several lines, and hold interpolations; bare and extended
/// regex literals are told from division by what stands before them. Anything unfinished ends with
/// the source: the compiler is the one who complains.
public struct SwiftLexer {
  let source: [UInt8]
  var position = 0
  var line = 0
  private(set) var tokens: [SwiftToken] = []

  private init(_ source: [UInt8]) {
    self.source = source
  }

  /// The tokens of `text`, without white space.
  public static func tokens(of text: String) -> [SwiftToken] {
    var lexer = SwiftLexer(Array(text.utf8))
    while lexer.readToken() {}
    return lexer.tokens
  }

  /// The byte `offset` after the next one, or 0 behind the end.
  func peek(_ offset: Int = 0) -> UInt8 {
    position + offset < source.count ? source[position + offset] : 0
  }

  mutating func advance(by count: Int = 1) {
    for _ in 0..<count where position < source.count {
      if source[position] == UInt8(ascii: "\n") { line += 1 }
      position += 1
    }
  }

  private mutating func readToken() -> Bool {
    while peek() == UInt8(ascii: " ") || (9...13).contains(peek()) { advance() }
    guard position < source.count else { return false }
    let (start, firstLine) = (position, line)
    let kind = readKind()
    tokens.append(
      SwiftToken(kind: kind, bytes: start..<position, line: firstLine, lastLine: line))
    return true
  }

  private mutating func readKind() -> SwiftToken.Kind {
    let byte = peek()
    if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "/") {
      while position < source.count, peek() != UInt8(ascii: "\n") { advance() }
      return .comment
    }
    if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
      skipBlockComment()
      return .comment
    }
    if let kind = readLiteral() { return kind }
    if byte.isIdentifierStart || byte == UInt8(ascii: "`") { return readName() }
    if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      skipNumber()
      return .number
    }
    if byte == UInt8(ascii: "#") || byte == UInt8(ascii: "@"), peek(1).isIdentifierStart {
      advance()
      while peek().isIdentifierPart { advance() }
      return .attribute
    }
    if byte.isOperatorCharacter {
      while peek().isOperatorCharacter, !startsComment { advance() }
      return .operator
    }
    advance()
    return .punctuation
  }

  private var startsComment: Bool {
    peek() == UInt8(ascii: "/") && [UInt8(ascii: "/"), UInt8(ascii: "*")].contains(peek(1))
  }

  private mutating func readName() -> SwiftToken.Kind {
    if peek() == UInt8(ascii: "`") {
      advance()
      while position < source.count, peek() != UInt8(ascii: "`"), peek() != UInt8(ascii: "\n") {
        advance()
      }
      if peek() == UInt8(ascii: "`") { advance() }
      return .identifier
    }
    let start = position
    while peek().isIdentifierPart { advance() }
    let followsDot = tokens.last.map { source[$0.bytes.lowerBound] == UInt8(ascii: ".") } ?? false
    let name = String(decoding: source[start..<position], as: UTF8.self)
    return SwiftKeywords.all.contains(name) && !followsDot ? .keyword : .identifier
  }

  private mutating func skipNumber() {
    while peek().isIdentifierPart
      || (peek() == UInt8(ascii: ".") && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(peek(1)))
      || ([UInt8(ascii: "+"), UInt8(ascii: "-")].contains(peek())
        && [UInt8(ascii: "e"), UInt8(ascii: "E")].contains(source[position - 1])
        && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(peek(1)))
    {
      advance()
    }
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if peek() == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
        depth += 1
        advance(by: 2)
      } else if peek() == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
        depth -= 1
        advance(by: 2)
      } else {
        advance()
      }
    } while depth > 0 && position < source.count
  }
}

extension UInt8 {
  var isIdentifierStart: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
      || self == UInt8(ascii: "_") || self == UInt8(ascii: "$") || self >= 0x80
  }

  var isIdentifierPart: Bool {
    isIdentifierStart || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }

  var isOperatorCharacter: Bool {
    "/=-+!*%<>&|^~?".utf8.contains(self)
  }
}
