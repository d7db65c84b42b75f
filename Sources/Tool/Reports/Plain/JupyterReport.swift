public import Foundation
import Notebooks
import Outputs

/// A report as a Jupyter notebook: the author's prose and code, each cell with what it left behind.
struct JupyterReport {
  let notebook: Notebook
  let outputs: NotebookOutputs
  let references: References
  private var cells: [JupyterFile.Cell] = []

  init(_ notebook: Notebook, _ outputs: NotebookOutputs) {
    self.notebook = notebook
    self.outputs = outputs
    references = References(numbering: notebook, outputs)
  }

  mutating func file() -> JupyterFile {
    let title = notebook.title.plainText(outputs.text)
    if !title.isEmpty, notebook.frontMatter.title != nil { add(prose: "# \(title)") }
    var prose = MarkdownProse(of: notebook, outputs, references)
    for part in notebook.parts {
      switch part {
      case .prose(let lines): add(prose: prose.text(of: lines))
      case .cell(let index): add(cell: index)
      }
    }
    return JupyterFile(cells: cells)
  }

  private mutating func add(prose text: String) {
    let text = text.trimmingCharacters(in: .newlines)
    guard !text.isEmpty else { return }
    cells.append(.init(id: "part-\(cells.count + 1)", type: "markdown", source: text))
  }

  private mutating func add(cell index: Int) {
    let cell = notebook.cells[index]
    let result = outputs.cells.indices.contains(index) ? outputs.cells[index].outputs : []
    var written = JupyterFile.Cell(
      id: "part-\(cells.count + 1)", type: "code", source: cell.code,
      outputs: result.compactMap(output))
    written.executionCount = result.isEmpty ? nil : index + 1
    cells.append(written)
  }

  private func output(_ output: CellOutput) -> JupyterFile.Output? {
    switch output {
    case .standardOutput(let text): return stream("stdout", text)
    case .standardError(let text): return stream("stderr", text)
    case .display(let display): return data(of: display)
    case .figure(let figure):
      return data(["text/plain": "\(figure.name) = \(NumberText.short(figure.value))"])
    case .claim(let claim):
      return data(["text/plain": "\(claim.verdict.title): \(claim.statement)"])
    case .failure(let failure):
      var error = JupyterFile.Output(type: "error")
      error.errorName = failure.title
      error.errorValue = failure.message
      error.traceback = failure.details.split(separator: "\n").map(String.init)
      return error
    }
  }

  private func stream(_ name: String, _ text: String) -> JupyterFile.Output {
    var output = JupyterFile.Output(type: "stream")
    output.name = name
    output.text = JupyterText(text)
    return output
  }

  private func data(_ contents: [String: String]) -> JupyterFile.Output {
    var output = JupyterFile.Output(type: "display_data")
    output.data = contents.mapValues { JupyterText($0) }
    output.metadata = [:]
    return output
  }

  private func data(of display: Display) -> JupyterFile.Output? {
    switch display.content {
    case .text(let text): data(["text/plain": text])
    case .markdown(let text): data(["text/markdown": text, "text/plain": text])
    case .html(let text): data(["text/html": text])
    case .table(let table): data(["text/html": table.markup().markup])
    case .image(let image):
      data([
        "image/png": image.png.base64EncodedString(), "text/plain": image.alternativeText,
      ])
    case .chart(let chart):
      data([
        "image/svg+xml": MarkdownText.onPaper(chart.svg), "text/plain": chart.alternativeText,
      ])
    case .measured: nil
    }
  }
}

extension Report {
  /// The report as a Jupyter notebook of format 4.5.
  public func jupyter() throws -> Data {
    var report = JupyterReport(notebook, outputs)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(report.file()) + Data("\n".utf8)
  }
}
