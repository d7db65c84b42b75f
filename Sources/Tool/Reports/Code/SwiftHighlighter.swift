import Notebooks

/// Swift source as markup with a class for each kind of token.
///
/// Classes are short because there are many: `k` keyword, `t` type, `f` call, `s` string, `n`
/// number, `c` comment, `a` attribute.
enum SwiftHighlighter {
  static func markup(of code: String) -> HTML {
    let bytes = Array(code.utf8)
    let tokens = SwiftLexer.tokens(of: code)
    var html = HTML.empty
    var position = 0
    for (index, token) in tokens.enumerated() {
      html += plain(bytes[position..<token.bytes.lowerBound])
      let isCalled =
        index + 1 < tokens.count && tokens[index + 1].bytes.lowerBound == token.bytes.upperBound
        && bytes[tokens[index + 1].bytes.lowerBound] == UInt8(ascii: "(")
      html += markup(of: token, bytes[token.bytes], isCalled: isCalled)
      position = token.bytes.upperBound
    }
    return html + plain(bytes[position...])
  }

  private static func markup(
    of token: SwiftToken, _ bytes: ArraySlice<UInt8>, isCalled: Bool
  ) -> HTML {
    switch token.kind {
    case .keyword: span("k", plain(bytes))
    case .number: span("n", plain(bytes))
    case .string: string(bytes)
    case .regex: span("s", plain(bytes))
    case .comment: span("c", plain(bytes))
    case .attribute: span("a", plain(bytes))
    case .identifier: identifier(bytes, isCalled: isCalled)
    case .operator, .punctuation: plain(bytes)
    }
  }

  private static func identifier(_ bytes: ArraySlice<UInt8>, isCalled: Bool) -> HTML {
    let startsLarge = bytes.first.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    if startsLarge == true { return span("t", plain(bytes)) }
    return isCalled ? span("f", plain(bytes)) : plain(bytes)
  }

  /// The literal in one colour, its interpolations as the code that they are.
  private static func string(_ bytes: ArraySlice<UInt8>) -> HTML {
    let hashes = bytes.prefix { $0 == UInt8(ascii: "#") }
    let opening = [UInt8(ascii: "\\")] + hashes + [UInt8(ascii: "(")]
    var html = HTML.empty
    var literalStart = bytes.startIndex
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let isOpening = bytes[position...].starts(with: opening)
      let isEscape = hashes.isEmpty && bytes[position] == UInt8(ascii: "\\")
      guard isOpening else {
        position = min(position + (isEscape ? 2 : 1), bytes.endIndex)
        continue
      }
      let inside = position + opening.count
      let end = interpolationEnd(in: bytes[inside...])
      html += span("s", plain(bytes[literalStart..<inside]))
      html += markup(of: String(decoding: bytes[inside..<end], as: UTF8.self))
      (literalStart, position) = (end, end)
    }
    return html + span("s", plain(bytes[literalStart...]))
  }

  /// Where the parenthesis closes that was open before `bytes`.
  private static func interpolationEnd(in bytes: ArraySlice<UInt8>) -> Int {
    var depth = 1
    let code = String(decoding: bytes, as: UTF8.self)
    for token in SwiftLexer.tokens(of: code) {
      let start = bytes.startIndex + token.bytes.lowerBound
      guard token.kind == .punctuation, start < bytes.endIndex else { continue }
      if bytes[start] == UInt8(ascii: "(") { depth += 1 }
      if bytes[start] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return start }
    }
    return bytes.endIndex
  }

  private static func plain(_ bytes: ArraySlice<UInt8>) -> HTML {
    "\(String(decoding: bytes, as: UTF8.self))"
  }

  private static func span(_ name: StaticString, _ content: HTML) -> HTML {
    content.isEmpty ? .empty : "<span class=\"\(HTML(trusting: "\(name)"))\">\(content)</span>"
  }
}
