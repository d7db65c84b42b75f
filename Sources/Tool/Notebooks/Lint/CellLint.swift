/// Looks for what makes a cell's result depend on more than the tool can know.
struct CellLint {
  private(set) var findings: [LintFinding] = []

  /// A sequence of tokens and what is wrong with it.
  private struct Pattern {
    let tokens: [String]
    let kind: Kind
  }

  private enum Kind {
    case read
    case environment
    case clock
    case chance
  }

  private static let patterns: [Pattern] =
    patterns(
      .read, "contentsOfFile :", "contentsOf :", "contents ( atPath", "contentsOfDirectory (",
      "FileHandle (", "InputStream (", "fopen (")
    + patterns(.environment, "ProcessInfo . processInfo . environment", "getenv (")
    + patterns(.clock, "Date ( )", "Date . now", "time ( nil")
    + patterns(
      .chance, "UUID ( )", "SystemRandomNumberGenerator (", "shuffled ( )", "shuffle ( )",
      "randomElement ( )")

  private static func patterns(_ kind: Kind, _ texts: String...) -> [Pattern] {
    texts.map { Pattern(tokens: $0.split(separator: " ").map(String.init), kind: kind) }
  }

  init(of notebook: Notebook, path: String) {
    let matter = notebook.frontMatter
    for cell in notebook.cells where cell.options.eval {
      let bytes = Array(cell.code.utf8)
      let tokens = SwiftLexer.tokens(of: cell.code).filter { $0.kind != .comment }
      let texts = tokens.map { String(decoding: bytes[$0.bytes], as: UTF8.self) }
      for index in texts.indices {
        guard
          let pattern = Self.patterns.first(where: { texts[index...].starts(with: $0.tokens) })
            ?? Self.draw(texts[index...])
        else { continue }
        let isDeclared =
          switch pattern.kind {
          case .read: !matter.reads.isEmpty || !cell.options.reads.isEmpty
          case .environment: !matter.environment.isEmpty
          case .clock, .chance: false
          }
        if isDeclared { continue }
        let line = cell.codeLine + tokens[index].line
        findings.append(
          LintFinding(
            rule: pattern.kind == .read ? .undeclaredRead : .ambient, path: path, line: line,
            message: Self.message(pattern.kind, texts[index])))
      }
    }
  }

  /// `random(in: RANGE)` without `using:`.
  private static func draw(_ texts: ArraySlice<String>) -> Pattern? {
    guard texts.starts(with: ["random", "(", "in"]) else { return nil }
    var depth = 0
    for text in texts.dropFirst() {
      if text == "(" { depth += 1 }
      if text == ")" { depth -= 1 }
      if depth == 1, text == "using" { return nil }
      if depth == 0 { break }
    }
    return Pattern(tokens: ["random"], kind: .chance)
  }

  private static func message(_ kind: Kind, _ text: String) -> String {
    switch kind {
    case .read:
      "'\(text)' may read a file that nobody knows of: declare it with '//| reads: [FILE]', so that the "
        + "cells run again when it changes"
    case .environment:
      "cells see only the variables that the front matter names: add 'environment: [NAME]'"
    case .clock:
      "'\(text)' differs at each run: measure times with measured { }, and take dates from params"
    case .chance:
      "'\(text)' differs at each run: draw with a SeededGenerator, 'using: &generator'"
    }
  }
}
