import Notebooks
import Outputs

extension NotebookOutputs {
  /// The outputs of a program that does not compile: no cell ran, and each cell with errors shows them.
  ///
  /// What lies in no cell (an inline expression, a parameter) stands in the first cell that runs.
  init(of notebook: Notebook, failedToCompile messages: [CompilerMessage]) {
    let evaluated = notebook.cells.map(\.options.eval)
    self.init(
      cells: evaluated.map { .init(state: $0 ? .notReached : .notEvaluated, outputs: []) },
      inlines: Array(repeating: nil, count: notebook.expressions.count), opened: [:])
    let byCell = Dictionary(grouping: messages) { $0.cell ?? evaluated.firstIndex(of: true) ?? 0 }
    for (cell, messages) in byCell where cells.indices.contains(cell) {
      let first = messages[0]
      let isElsewhere = first.cell == nil
      cells[cell].state = .failed
      cells[cell].outputs = [
        .failure(
          CellFailure(
            kind: .compileError,
            message: isElsewhere ? "\(first.path):\(first.line): \(first.message)" : first.message,
            line: first.line, details: messages.map(\.text).joined(separator: "\n")))
      ]
    }
  }
}
