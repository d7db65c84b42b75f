public import Notebooks
public import Outputs

extension Notebook {
  /// Whether every cell of `outputs` did what it should: a cell with `error: true` may fail.
  public func cameToItsEnd(_ outputs: NotebookOutputs) -> Bool {
    zip(cells, outputs.cells).allSatisfy { cell, result in
      switch result.state {
      case .finished, .notEvaluated: true
      case .failed: cell.options.error
      case .notReached: false
      }
    }
  }
}
