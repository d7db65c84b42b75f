public import Foundation
import Notebooks
import Outputs

/// A report as GitHub's Markdown: the author's prose as it is, each cell with what it left behind.
struct MarkdownReport {
  let notebook: Notebook
  let outputs: NotebookOutputs
  let facts: ReportFacts
  /// The folder of the pictures, as an address.
  let folder: String
  let references: References
  /// Pictures by their names in the folder.
  var files: [String: Data] = [:]

  /// The whole text, and then `files` are complete.
  mutating func written() -> String {
    var parts = [head]
    var prose = MarkdownProse(of: notebook, outputs, references)
    let lines = notebook.source.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0.hasSuffix("\r") ? $0.dropLast() : $0) }
    var line = notebook.bodyLine
    for (index, cell) in notebook.cells.enumerated() where cell.line >= line {
      parts.append(prose.text(of: lines[(line - 1)..<(cell.line - 1)]))
      parts.append(text(ofCell: index))
      line = cell.lineAfter(in: lines)
    }
    if line <= lines.count { parts.append(prose.text(of: lines[(line - 1)...])) }
    parts.append(foot)
    return parts.map { $0.trimmingCharacters(in: .newlines) }.filter { !$0.isEmpty }
      .joined(separator: "\n\n") + "\n"
  }

  private var head: String {
    let matter = notebook.frontMatter
    var lines: [String] = []
    // A title in the prose stands there.
    let title = notebook.title.plainText(outputs.text)
    if !title.isEmpty { lines.append("# \(title.escapedForMarkdown)") }
    if let subtitle = matter.subtitle { lines.append("*\(subtitle.escapedForMarkdown)*") }
    let origin = (matter.authors + [matter.date].compactMap(\.self)).map(\.escapedForMarkdown)
    if !origin.isEmpty { lines.append(origin.joined(separator: ", ")) }
    if let description = matter.description { lines.append(description.escapedForMarkdown) }
    lines.append(claims)
    return lines.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private var claims: String {
    let claims = outputs.cells.flatMap(\.outputs).compactMap { output in
      if case .claim(let claim) = output { claim } else { nil }
    }
    guard !claims.isEmpty else { return "" }
    let rows = claims.map { claim in
      [claim.verdict.title, claim.statement, claim.measuredText, claim.condition.text]
    }
    return MarkdownTable(
      header: ["Verdict", "Claim", "Estimate", "Needed"], isNumeric: [false, false, true, true],
      rows: rows
    ).text
  }

  private var foot: String {
    let commit = facts.commit.map {
      " at commit `\($0.prefix(10))`\(facts.isDirty == true ? ", modified" : "")"
    }
    let params = facts.params.map { ", \($0.name) = \($0.value.text)" }.joined()
    return "---\n\nMade by swiftnb \(facts.engineVersion) from `\(notebook.path)`\(commit ?? "")"
      + " (profile \(facts.profile)\(params.escapedForMarkdown))."
  }
}

extension Report {
  /// The report as GitHub's Markdown, and the pictures that belong into the folder of that name
  /// beside it.
  public func markdown(picturesIn folder: String) -> (text: String, files: [String: Data]) {
    var writer = MarkdownReport(
      notebook: notebook, outputs: outputs, facts: facts,
      folder: "./"
        + (folder.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? folder),
      references: References(numbering: notebook, outputs))
    let text = writer.written()
    return (text, writer.files)
  }
}

extension Notebook {
  /// The line that follows the front matter, counted from 1.
  fileprivate var bodyLine: Int {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    func isMark(_ line: Substring, _ marks: [String]) -> Bool {
      marks.contains(line.trimmingCharacters(in: .whitespaces.union(.controlCharacters)))
    }
    guard let first = lines.first, isMark(first, ["---"]) else { return 1 }
    let end = lines.dropFirst().firstIndex { isMark($0, ["---", "..."]) }
    return end.map { $0 + 2 } ?? 1
  }
}

extension Cell {
  /// The line behind the closing fence, counted from 1.
  fileprivate func lineAfter(in lines: [String]) -> Int {
    let fence = lines[line - 1].drop { !"`~".contains($0) }
    let length = fence.prefix { $0 == fence.first }.count
    let end = lines.indices.dropFirst(line).first { index in
      let text = lines[index].trimmingCharacters(in: .whitespaces.union(["\t", ">"]))
      return text.count >= length && text.allSatisfy { $0 == fence.first }
    }
    return end.map { $0 + 2 } ?? lines.count + 1
  }
}
