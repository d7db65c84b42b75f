/// Groups tokens into top-level statements.
///
/// A statement begins at a token outside of all brackets that is the first of its line or follows a
/// semicolon, unless it goes on with what stands before or that can't be the end of a statement.
struct StatementSplitter {
  let source: [UInt8]
  let tokens: [SwiftToken]

  var groups: [Range<Int>] {
    var groups: [Range<Int>] = []
    var start = 0
    var depth = 0
    var directives = 0
    for index in tokens.indices {
      let text = self.text(index)
      if index > start, depth == 0, directives == 0, begins(index, after: start) {
        groups.append(start..<index)
        start = index
      }
      if depth == 0, text == ";" {
        if index > start { groups.append(start..<index) }
        start = index + 1
      }
      if tokens[index].kind == .punctuation {
        if ["(", "[", "{"].contains(text) { depth += 1 }
        if [")", "]", "}"].contains(text) { depth = max(0, depth - 1) }
      }
      if text == "#if" { directives += 1 }
      if text == "#endif" { directives = max(0, directives - 1) }
    }
    if start < tokens.count { groups.append(start..<tokens.count) }
    return groups
  }

  private func text(_ index: Int) -> String {
    String(decoding: source[tokens[index].bytes], as: UTF8.self)
  }

  private func begins(_ index: Int, after start: Int) -> Bool {
    tokens[index].line > tokens[index - 1].lastLine && !goesOn(index, from: start)
      && canEnd(index - 1)
  }

  private func goesOn(_ index: Int, from start: Int) -> Bool {
    let token = tokens[index]
    let text = self.text(index)
    switch token.kind {
    case .punctuation:
      return [".", ",", ":", "{", ")", "]", "}"].contains(text)
    case .operator:
      // A prefix operator touches its operand; a binary one stands free.
      return token.bytes.upperBound < source.count
        && [UInt8(ascii: " "), UInt8(ascii: "\n")].contains(source[token.bytes.upperBound])
        || text == "->" || text.hasPrefix("?")
    case .keyword:
      return SwiftKeywords.continuing.contains(text) && !isAsyncLet(index)
        || (text == "while" && self.text(start) == "repeat")
    default:
      return false
    }
  }

  private func isAsyncLet(_ index: Int) -> Bool {
    text(index) == "async" && index + 1 < tokens.count && text(index + 1) == "let"
  }

  private func canEnd(_ index: Int) -> Bool {
    let token = tokens[index]
    let text = self.text(index)
    switch token.kind {
    case .punctuation:
      return ![",", ":", ".", "(", "[", "{", "@", "#"].contains(text) && !closesAttribute(index)
    case .operator:
      let touchesOperand = index > 0 && tokens[index - 1].bytes.upperBound == token.bytes.lowerBound
      return touchesOperand && text != "="
    case .keyword:
      return !SwiftKeywords.expectingMore.contains(text)
    case .attribute:
      return text.hasPrefix("#")
    default:
      return true
    }
  }

  /// Whether the parenthesis at `index` ends an attribute's arguments, as in `@available(*, …)`.
  private func closesAttribute(_ index: Int) -> Bool {
    guard text(index) == ")" else { return false }
    var depth = 0
    var position = index
    while position >= 0 {
      if text(position) == ")" { depth += 1 }
      if text(position) == "(" { depth -= 1 }
      if depth == 0 { break }
      position -= 1
    }
    return position > 0 && tokens[position - 1].kind == .attribute
      && text(position - 1).hasPrefix("@")
  }
}
