/// The code of a cell, split into its top-level statements.
public struct CellSource: Equatable, Sendable {
  public let statements: [SwiftStatement]

  /// Splits `code`; the compiler judges whether it is correct.
  public init(_ code: String) {
    let bytes = Array(code.utf8)
    let tokens = SwiftLexer.tokens(of: code).filter { $0.kind != .comment }
    statements = StatementSplitter(source: bytes, tokens: tokens).groups.map { group in
      let first = tokens[group.lowerBound]
      let last = tokens[group.upperBound - 1]
      let range = first.bytes.lowerBound..<last.bytes.upperBound
      let lineStart =
        bytes[..<range.lowerBound].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      return SwiftStatement(
        kind: StatementClassifier(source: bytes, tokens: tokens[group]).kind,
        line: first.line, column: range.lowerBound - lineStart, lastLine: last.lastLine,
        text: String(decoding: bytes[range], as: UTF8.self))
    }
  }
}
