public import Foundation
import Notebooks
import Outputs

/// A report as GitHub's Markdown: the author's prose, each cell with what it left behind.
struct MarkdownReport {
  let notebook: Notebook
  let outputs: NotebookOutputs
  let facts: ReportFacts
  /// The folder of the pictures, as an address.
  let folder: String
  let references: References
  /// Bytes of the prose's image files, by the names that the prose gives.
  var images: [String: Data] = [:]
  /// The keys of the works that the text cited.
  var cited: Set<String> = []
  /// Pictures by their names in the folder.
  var files: [String: Data] = [:]

  /// The whole text, and then `files` are complete.
  mutating func written() -> String {
    let body = text(of: notebook.blocks)
    let notes = footnotes
    let parts = [head(), body, bibliography, notes, foot]
    return parts.map { $0.trimmingCharacters(in: .newlines) }.filter { !$0.isEmpty }
      .joined(separator: "\n\n") + "\n"
  }

  private mutating func head() -> String {
    let matter = notebook.frontMatter
    var lines: [String] = []
    // A title in the prose stands there.
    let title = text(of: notebook.title)
    if !title.isEmpty { lines.append("# \(title)") }
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
      references: References(numbering: notebook, outputs), images: images)
    let text = writer.written()
    return (text, writer.files)
  }
}
