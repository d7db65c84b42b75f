import Foundation
import Notebooks
import Outputs

extension MarkdownReport {
  /// A cell's code and outputs, as far as its options show them.
  mutating func text(ofCell index: Int) -> String {
    let cell = notebook.cells[index]
    let options = cell.options
    let result =
      index < outputs.cells.count
      ? outputs.cells[index] : NotebookOutputs.Cell(state: .notReached, outputs: [])
    var parts: [String] = []
    if options.include && options.echo || result.state == .failed {
      let code = MarkdownText.fenced(cell.code, language: "swift")
      parts.append(
        options.codeFold == .yes
          ? "<details><summary>\(options.codeSummary?.escapedForMarkup ?? "Code")</summary>\n\n"
            + "\(code)\n\n</details>" : code)
    }
    if result.state == .notReached {
      parts.append("*Not reached: the notebook stopped before this cell.*")
    }
    var captions = [
      (kind: References.Kind.figure, text: options.figureCaption),
      (kind: References.Kind.table, text: options.tableCaption),
    ]
    for group in OutputGroup.groups(of: result.outputs, options: options) {
      parts.append(text(of: group, in: cell))
      let kind = group.captioned
      guard let place = captions.firstIndex(where: { $0.kind == kind }) else { continue }
      parts.append(caption(captions.remove(at: place), label: options.label))
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func caption(
    _ caption: (kind: References.Kind, text: [Inline]), label: String?
  ) -> String {
    let isOwn = label.flatMap { References.Kind(ofLabel: $0) } == caption.kind
    let name = isOwn ? references.name(of: label).map { "**\($0)** " } ?? "" : ""
    let text = name + caption.text.plainText(outputs.text).escapedForMarkdown
    return text.trimmingCharacters(in: .whitespaces)
  }

  private mutating func text(of group: OutputGroup, in cell: Cell) -> String {
    switch group {
    case .text(_, let text): MarkdownText.fenced(text)
    case .drawing(let displays), .grid(let displays):
      displays.map { text(of: $0, in: cell) }.joined(separator: "\n\n")
    case .display(let display): text(of: display, in: cell)
    case .figures(let figures):
      MarkdownTable(
        header: ["Figure", "Value"], isNumeric: [false, true],
        rows: figures.map { figure in
          [figure.name, NumberText.short(figure.value) + (figure.isMeasured ? " (measured)" : "")]
        }
      ).text
    case .claims(let claims):
      claims.map { claim in
        "- **\(claim.verdict.title):** \(claim.statement.escapedForMarkdown) "
          + "(\(claim.measuredText), needed \(claim.condition.text))"
      }.joined(separator: "\n")
    case .failure(let failure):
      "> **\(failure.title)**"
        + (failure.line.map { " at \(notebook.origins.text(ofLine: $0))" } ?? "") + ": "
        + failure.message.escapedForMarkdown.replacing("\n", with: "\n> ")
    }
  }

  private mutating func text(of display: Display, in cell: Cell) -> String {
    let note = display.isMeasured ? "\n\n*Measured in this run.*" : ""
    switch display.content {
    case .text(let text): return MarkdownText.fenced(text) + note
    case .markdown(let text), .html(let text): return text + note
    case .table(let table):
      return MarkdownTable(
        header: table.columns.map(\.title), isNumeric: table.columns.map(\.isNumeric),
        rows: table.rows
      ).text + note
    case .image(let image):
      let text = alternativeText(of: cell) ?? image.alternativeText
      return picture(image.png, "png", text) + note
    case .chart(let chart):
      let text = alternativeText(of: cell) ?? chart.alternativeText
      return picture(Data(MarkdownText.onPaper(chart.svg).utf8), "svg", text) + note
    case .measured: return ""
    }
  }

  private func alternativeText(of cell: Cell) -> String? {
    cell.options.figureAlternativeText.map { $0.plainText(outputs.text) }
  }

  private mutating func picture(_ bytes: Data, _ ending: String, _ text: String) -> String {
    let name = "picture-\(files.count + 1).\(ending)"
    files[name] = bytes
    return "![\(text.escapedForMarkdown)](\(folder)/\(name))"
  }
}

extension OutputGroup {
  /// Whose caption stands below it.
  fileprivate var captioned: References.Kind? {
    switch self {
    case .drawing: .figure
    case .display(let display):
      if case .table = display.content { .table } else { nil }
    default: nil
    }
  }
}
