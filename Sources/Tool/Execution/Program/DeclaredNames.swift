import Notebooks

/// The names that a statement declares or mentions, found by its tokens.
struct DeclaredNames {
  private let tokens: [SwiftToken]
  private let texts: [String]

  init(_ statement: SwiftStatement) {
    let bytes = Array(statement.text.utf8)
    tokens = SwiftLexer.tokens(of: statement.text).filter { $0.kind != .comment }
    texts = tokens.map { String(decoding: bytes[$0.bytes], as: UTF8.self) }
  }

  /// The function's name, if the statement is one.
  var function: String? { name(after: ["func"]) }

  /// The type's name, if the statement declares one.
  var type: String? {
    name(after: ["struct", "class", "enum", "actor", "protocol", "typealias"])
  }

  /// The variables that the statement leaves behind in its scope.
  ///
  /// All that `let`, `var` and patterns bind outside of braces; a name too many does no harm.
  var variables: Set<String> {
    guard !isFunction else { return [] }
    var names: Set<String> = []
    var depth = 0
    var isPattern = false
    for (index, text) in texts.enumerated() {
      if text == "{" { depth += 1 }
      if text == "}" { depth -= 1 }
      guard depth == 0 else { continue }
      if text == "let" || text == "var" { isPattern = true }
      if text == "=" || text == ":" { isPattern = false }
      if text == ",", !isPattern, index + 2 < texts.count, ["=", ":"].contains(texts[index + 2]) {
        isPattern = true
      }
      if isPattern, tokens[index].kind == .identifier { names.insert(text.withoutBackticks) }
    }
    return names
  }

  /// The name and whether the statement is `let NAME = LITERAL`, with or without a type.
  var literalConstant: String? {
    guard texts.count >= 4, texts[0] == "let", tokens[1].kind == .identifier,
      let equals = texts.firstIndex(of: "="), equals == 2 || (equals == 4 && texts[2] == ":")
    else { return nil }
    var value = Array(texts[(equals + 1)...])
    if value.first == "-" { value.removeFirst() }
    guard value.count == 1, let last = tokens.last else { return nil }
    let isText = last.kind == .string && !value[0].contains("\\(")
    let isLiteral = last.kind == .number || isText || ["true", "false"].contains(value[0])
    return isLiteral ? texts[1].withoutBackticks : nil
  }

  /// All identifiers but members behind a dot; inside of an interpolation, every word.
  var mentioned: Set<String> {
    var names: Set<String> = []
    for (index, token) in tokens.enumerated() {
      if token.kind == .identifier, index == 0 || texts[index - 1] != "." {
        names.insert(texts[index].withoutBackticks)
      }
      if token.kind == .string, texts[index].contains("(") {
        names.formUnion(
          texts[index].split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
      }
    }
    return names
  }

  private var isFunction: Bool { function != nil }

  /// The identifier behind the first of `words` outside of braces.
  private func name(after words: Set<String>) -> String? {
    for (index, text) in texts.enumerated() {
      if ["{", "=", "let", "var"].contains(text) { return nil }
      if words.contains(text), tokens[index].kind == .keyword, index + 1 < texts.count {
        return texts[index + 1].withoutBackticks
      }
    }
    return nil
  }
}

extension String {
  fileprivate var withoutBackticks: String { filter { $0 != "`" } }
}
