import Baselines
import Digests
import Foundation
import Notebooks
import Outputs
import Reports

extension MeasuredResults {
  /// What the cells of `notebook` left behind, with the params and data that it belongs to.
  init(
    of notebook: Notebook, _ outputs: NotebookOutputs, params: [String: String],
    data: [String: String]
  ) {
    let all = outputs.cells.flatMap(\.outputs)
    self.init(
      figures: all.compactMap { if case .figure(let figure) = $0 { figure } else { nil } },
      claims: all.compactMap { if case .claim(let claim) = $0 { claim } else { nil } },
      texts: Self.texts(of: notebook, outputs), params: params, data: data,
      isComplete: notebook.cameToItsEnd(outputs))
  }

  /// Digests by the label or number of each cell that printed or showed text.
  private static func texts(of notebook: Notebook, _ outputs: NotebookOutputs) -> [String: String] {
    var digests: [String: String] = [:]
    for (index, cell) in outputs.cells.enumerated() {
      let text = cell.outputs.compactMap(\.comparedText).joined(separator: "\u{0}")
      guard !text.isEmpty else { continue }
      let name = notebook.cells[index].options.label ?? "cell \(index + 1)"
      digests[name] = String(Digest(of: text).description.prefix(16))
    }
    return digests
  }
}

extension CellOutput {
  /// What `check --exact` compares of it; `nil` for pictures, and for what is compared by itself.
  fileprivate var comparedText: String? {
    switch self {
    case .standardOutput(let text), .standardError(let text): text
    case .display(.text(let text)), .display(.markdown(let text)), .display(.html(let text)): text
    case .display(.table(let table)):
      ([table.columns.map(\.title)] + table.rows.map { table.unmeasured($0) })
        .map { $0.joined(separator: "\t") }.joined(separator: "\n")
    // What a clock had a part in is another text at every run.
    case .display(.measured): nil
    case .display(.image), .display(.chart), .figure, .claim, .failure: nil
    }
  }
}

extension TableOutput {
  /// The cells of a row that no clock had a part in; the others blank.
  fileprivate func unmeasured(_ row: [String]) -> [String] {
    row.enumerated().map { index, text in
      index < columns.count && columns[index].isMeasured ? "" : text
    }
  }
}
