/// Says what kind of statement a run of tokens is.
struct StatementClassifier {
  let source: [UInt8]
  let tokens: ArraySlice<SwiftToken>

  var kind: SwiftStatement.Kind {
    let words = leadingWords
    guard let word = words.first else { return .expression }
    if word.hasPrefix("#if") || word == "#warning" || word == "#error" { return .control }
    if SwiftKeywords.types.contains(word) { return .hoisted }
    if ["func", "let", "var", "async"].contains(word) { return .declaration }
    if SwiftKeywords.control.contains(word) || isLabelled(words) { return .control }
    if word == "if" || word == "switch" {
      return mayHaveValue(word) ? .conditionalExpression : .control
    }
    return containsAssignment(atDepth: 0) ? .assignment : .expression
  }

  private func text(_ token: SwiftToken) -> String {
    String(decoding: source[token.bytes], as: UTF8.self)
  }

  /// The first words behind attributes, their arguments, and modifiers.
  private var leadingWords: [String] {
    var rest = tokens
    while let first = rest.first {
      let word = text(first)
      if first.kind == .attribute, word.hasPrefix("@") {
        rest.removeFirst()
        if let next = rest.first, text(next) == "(", next.bytes.lowerBound == first.bytes.upperBound
        {
          dropParentheses(&rest)
        }
      } else if SwiftKeywords.modifiers.contains(word), first.kind == .keyword {
        rest.removeFirst()
        if let next = rest.first, text(next) == "(" { dropParentheses(&rest) }
      } else {
        break
      }
    }
    return rest.prefix(3).map(text)
  }

  private func dropParentheses(_ rest: inout ArraySlice<SwiftToken>) {
    var depth = 0
    while let token = rest.popFirst() {
      if text(token) == "(" { depth += 1 }
      if text(token) == ")" { depth -= 1 }
      if depth == 0 { return }
    }
  }

  private func isLabelled(_ words: [String]) -> Bool {
    words.count == 3 && words[1] == ":" && tokens.first?.kind == .identifier
      && ["for", "while", "repeat", "do", "if", "switch"].contains(words[2])
  }

  /// An `if` needs a last `else`, and no branch may assign, declare or leave.
  private func mayHaveValue(_ word: String) -> Bool {
    if containsAssignment(atDepth: 1) { return false }
    var depth = 0
    var endsWithElse = false
    for (index, token) in zip(tokens.indices, tokens) {
      let word = text(token)
      if token.kind == .keyword {
        let declares = ["let", "var", "func", "for", "while", "return", "guard"].contains(word)
        let matches =
          index > tokens.startIndex && ["case", "if", ","].contains(text(tokens[index - 1]))
        if depth == 1, declares, !matches { return false }
        if depth == 0, word == "else" { endsWithElse = true }
        if depth == 0, word == "if" { endsWithElse = false }
      }
      if "([{".contains(word) { depth += 1 }
      if ")]}".contains(word) { depth -= 1 }
    }
    return word == "switch" || endsWithElse
  }

  private func containsAssignment(atDepth wanted: Int) -> Bool {
    let comparisons: Set<String> = ["==", "!=", "<=", ">=", "===", "!==", "~="]
    var depth = 0
    for (index, token) in zip(tokens.indices, tokens) {
      let word = text(token)
      if token.kind == .punctuation {
        if "([{".contains(word) { depth += 1 }
        if ")]}".contains(word) { depth -= 1 }
      }
      guard depth == wanted, token.kind == .operator, word.hasSuffix("=") else { continue }
      if comparisons.contains(word) { continue }
      // `if case .some(let x) = y` and `if let x = y` test; they don't assign.
      if wanted == 1, isBinding(upTo: index) { continue }
      return true
    }
    return false
  }

  private func isBinding(upTo index: Int) -> Bool {
    tokens[..<index].suffix(8).contains { ["let", "var", "case"].contains(text($0)) }
  }
}
