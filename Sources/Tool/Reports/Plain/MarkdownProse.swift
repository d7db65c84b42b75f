import Foundation
import Notebooks
import Outputs

/// The author's prose with values and numbers filled in; what only a page can show is left out.
struct MarkdownProse {
  /// Indices of the inline expressions by their code, in the order of their places.
  private var expressions: [String: [Int]] = [:]
  private let outputs: NotebookOutputs
  private let titles: [String: String]

  init(of notebook: Notebook, _ outputs: NotebookOutputs, _ references: References) {
    self.outputs = outputs
    titles = references.titles
    let places = notebook.expressions.enumerated().filter { _, expression in
      // Those of captions and of the title are written by themselves.
      !expression.isLast
        && !notebook.cells.contains { ($0.line..<$0.codeLine).contains(expression.line) }
    }.sorted {
      ($0.element.line, $0.element.column) < ($1.element.line, $1.element.column)
    }
    for (index, expression) in places {
      expressions[Self.key(expression.code), default: []].append(index)
    }
  }

  /// The lines of a passage between cells.
  mutating func text(of lines: ArraySlice<String>) -> String {
    var written: [String] = []
    var fence: Substring?
    for line in lines {
      let start = line.drop { $0 == " " || $0 == ">" }
      let mark = start.prefix { $0 == start.first }
      let isFence = mark.count >= 3 && "`~".contains(mark.first ?? " ")
      if let open = fence {
        if isFence, mark.hasPrefix(open), start.dropFirst(mark.count).allSatisfy(\.isWhitespace) {
          fence = nil
        }
        written.append(line)
      } else if isFence {
        fence = mark
        written.append(line)
      } else if !start.hasPrefix(":::") {
        // The marks of divisions mean nothing on GitHub; what they hold does.
        written.append(line)
      }
    }
    return filled(written.joined(separator: "\n"))
  }

  /// Values in place of inline expressions, titles in place of labels.
  private mutating func filled(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let tick = rest.firstIndex(of: "`") {
      result += withTitles(rest[..<tick])
      let run = rest[tick...].prefix { $0 == "`" }
      let body = rest[run.endIndex...]
      guard let end = body.firstRange(of: run), body[end.upperBound...].first != "`" else {
        result += run
        rest = body
        continue
      }
      result += value(of: body[..<end.lowerBound]) ?? String(rest[tick..<end.upperBound])
      rest = rest[end.upperBound...]
    }
    return result + withTitles(rest)
  }

  /// What a code span's expression gave; `nil` for a span that is only code.
  private mutating func value(of span: Substring) -> String? {
    guard span.hasPrefix("{swift}") else { return nil }
    let key = Self.key(String(span.dropFirst("{swift}".count)))
    guard let index = expressions[key]?.first else { return nil }
    expressions[key]?.removeFirst()
    guard index < outputs.inlines.count, let text = outputs.inlines[index] else {
      return "`\(key)` (not reached)"
    }
    return text.escapedForMarkdown
      + (outputs.measuredInlines.contains(index) ? " (measured)" : "")
  }

  /// `@fig-a` by the words that a page's link has.
  private func withTitles(_ text: Substring) -> String {
    var result = ""
    var rest = text
    while let mark = rest.firstIndex(of: "@") {
      let isWord = mark > text.startIndex && text[text.index(before: mark)].isLetter
      let label = rest[mark...].dropFirst().prefix {
        $0.isLetter || $0.isNumber || "-_".contains($0)
      }
      result += rest[..<mark]
      rest = rest[mark...].dropFirst()
      guard !isWord, let title = titles[String(label)] else {
        result += "@"
        continue
      }
      result += title
      rest = rest.dropFirst(label.count)
    }
    return result + rest
  }

  private static func key(_ code: String) -> String {
    code.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
