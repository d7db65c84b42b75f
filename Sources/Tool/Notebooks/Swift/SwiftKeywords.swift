/// The words that Swift reserves, and those that begin or modify a declaration.
enum SwiftKeywords {
  static let all: Set<String> = types.union(modifiers).union([
    "func", "let", "var", "init", "deinit", "subscript", "case", "if", "else", "switch", "for",
    "while", "repeat", "guard", "do", "catch", "defer", "return", "throw", "break", "continue",
    "fallthrough", "try", "await", "async", "throws", "rethrows", "in", "is", "as", "where", "self",
    "Self", "super", "nil", "true", "false", "default", "inout", "some", "any", "get", "set",
    "associatedtype", "consume", "copy", "each", "borrowing", "consuming",
  ])

  /// The words that can't name a property without backticks.
  static let reserved: Set<String> = [
    "associatedtype", "class", "deinit", "enum", "extension", "fileprivate", "func", "import",
    "init", "inout", "internal", "let", "operator", "precedencegroup", "private", "protocol",
    "public", "rethrows", "static", "struct", "subscript", "typealias", "var", "break", "case",
    "catch", "continue", "default", "defer", "do", "else", "fallthrough", "for", "guard", "if",
    "in", "repeat", "return", "throw", "switch", "where", "while", "Any", "as", "await", "false",
    "is", "nil", "self", "Self", "super", "throws", "true", "try", "_", "Type", "Protocol",
  ]

  /// What declares something that belongs at file scope.
  static let types: Set<String> = [
    "import", "struct", "class", "enum", "actor", "extension", "protocol", "typealias", "macro",
    "operator", "precedencegroup",
  ]

  /// What may stand before a declaration's own word.
  static let modifiers: Set<String> = [
    "public", "internal", "private", "fileprivate", "package", "open", "static", "final",
    "indirect", "lazy", "mutating", "nonmutating", "nonisolated", "isolated", "weak", "unowned",
    "override", "required", "convenience", "dynamic", "prefix", "postfix", "infix", "distributed",
  ]

  /// Words behind which a statement can't end.
  static let expectingMore: Set<String> = types.union(modifiers).union([
    "func", "let", "var", "if", "else", "switch", "for", "while", "guard", "try", "await", "in",
    "is", "as", "where", "throw", "case", "inout", "some", "any", "catch",
  ])

  /// Words that go on with the statement of the line before.
  static let continuing: Set<String> = [
    "else", "catch", "where", "is", "as", "in", "throws", "async",
  ]

  static let control: Set<String> = [
    "for", "while", "repeat", "guard", "do", "defer", "return", "throw", "break", "continue",
    "fallthrough",
  ]
}
