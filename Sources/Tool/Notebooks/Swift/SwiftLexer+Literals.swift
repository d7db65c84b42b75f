extension SwiftLexer {
  /// Reads a string or regex literal if one begins here.
  mutating func readLiteral() -> SwiftToken.Kind? {
    var pounds = 0
    while peek(pounds) == UInt8(ascii: "#") { pounds += 1 }
    switch peek(pounds) {
    case UInt8(ascii: "\""):
      advance(by: pounds)
      skipString(pounds: pounds)
      return .string
    case UInt8(ascii: "/") where pounds > 0:
      advance(by: pounds + 1)
      skip(until: UInt8(ascii: "/"), pounds: pounds)
      return .regex
    case UInt8(ascii: "/") where startsBareRegex:
      advance()
      while peek() != UInt8(ascii: "/") { advance(by: peek() == UInt8(ascii: "\\") ? 2 : 1) }
      advance()
      return .regex
    default:
      return nil
    }
  }

  /// A `/` opens a regex where no operand can end before it, no space follows, and the line closes it.
  private var startsBareRegex: Bool {
    guard ![UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "="), 0].contains(peek(1)) else {
      return false
    }
    if let last = tokens.last(where: { $0.kind != .comment }) {
      let end = source[last.bytes.upperBound - 1]
      switch last.kind {
      case .identifier, .number, .string, .regex: return false
      case .punctuation where ")]}".utf8.contains(end): return false
      case .operator where last.bytes.upperBound == position: return false
      case .keyword where String(decoding: source[last.bytes], as: UTF8.self) == "self":
        return false
      default: break
      }
    }
    var offset = 1
    while position + offset < source.count, peek(offset) != UInt8(ascii: "\n") {
      if peek(offset) == UInt8(ascii: "\\") {
        offset += 2
        continue
      }
      if peek(offset) == UInt8(ascii: "/") { return true }
      offset += 1
    }
    return false
  }

  /// From the opening quotes to behind the closing ones.
  private mutating func skipString(pounds: Int) {
    let quote = UInt8(ascii: "\"")
    let isMultiline = peek(1) == quote && peek(2) == quote
    let quotes = isMultiline ? 3 : 1
    advance(by: quotes)
    while position < source.count {
      if !isMultiline, peek() == UInt8(ascii: "\n") { return }
      if peek() == UInt8(ascii: "\\"), hasPounds(pounds, at: 1) {
        if peek(1 + pounds) == UInt8(ascii: "(") {
          advance(by: 1 + pounds)
          skipInterpolation()
        } else {
          advance(by: 2 + pounds)
        }
        continue
      }
      let closes = (0..<quotes).allSatisfy { peek($0) == quote } && hasPounds(pounds, at: quotes)
      if closes {
        advance(by: quotes + pounds)
        return
      }
      advance()
    }
  }

  /// From the opening parenthesis to behind the closing one, over strings and comments inside.
  private mutating func skipInterpolation() {
    var depth = 0
    while position < source.count {
      if peek() == UInt8(ascii: "(") { depth += 1 }
      if peek() == UInt8(ascii: ")") { depth -= 1 }
      if peek() == UInt8(ascii: "\"") {
        skipString(pounds: 0)
        continue
      }
      advance()
      if depth == 0 { return }
    }
  }

  private mutating func skip(until end: UInt8, pounds: Int) {
    while position < source.count, !(peek() == end && hasPounds(pounds, at: 1)) { advance() }
    advance(by: 1 + pounds)
  }

  private func hasPounds(_ count: Int, at offset: Int) -> Bool {
    (0..<count).allSatisfy { peek(offset + $0) == UInt8(ascii: "#") }
  }
}
