/// What inlines refer to by index: expressions and footnotes, in the order of their first use.
struct InlineLedger: Sendable {
  var expressions: [InlineExpression] = []
  private(set) var footnoteNames: [String] = []
  private var footnoteIndices: [String: Int] = [:]
  var messages: [LocatedMessage] = []
  /// A name that the text uses, with its place.
  struct Use: Sendable {
    var name: String
    var line: Int
    var column: Int
  }

  /// The labels that `@label` names.
  var uses: [Use] = []
  /// The keys that citations name.
  var citations: [Use] = []

  mutating func index(ofFootnote name: String) -> Int {
    if let index = footnoteIndices[name] { return index }
    footnoteIndices[name] = footnoteNames.count
    footnoteNames.append(name)
    return footnoteNames.count - 1
  }

  /// Records `{swift} expression`, whose text begins at this place.
  mutating func index(ofExpression text: ArraySlice<UInt8>, line: Int, column: Int) -> Int? {
    let brace = text.firstIndex(of: 0x7D) ?? text.startIndex
    let language = String(decoding: text[(text.startIndex + 1)..<brace], as: UTF8.self)
    let behind = text[(brace + 1)...]
    let code = behind.drop(while: \.isWhitespace)
    guard language == "swift" else {
      let found = "`{\(language)} …` is not run: inline expressions are Swift; write `{swift} …`"
      messages.append(LocatedMessage(line: line, column: column, message: found))
      return nil
    }
    guard !code.isEmpty else {
      messages.append(
        LocatedMessage(
          line: line, column: column,
          message: "`{swift}` has no expression; write `{swift} expression`"))
      return nil
    }
    let joined = code.map { $0 == .newline ? UInt8.space : $0 }
    expressions.append(
      InlineExpression(
        code: String(decoding: joined, as: UTF8.self), line: line,
        column: column + code.startIndex - text.startIndex))
    return expressions.count - 1
  }
}
