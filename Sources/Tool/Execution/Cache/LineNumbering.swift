import Notebooks
import Outputs

/// Numbers the lines of code over all cells, so that kept outputs follow their code through the file.
struct LineNumbering {
  private let lines: [Int]

  init(_ notebook: Notebook) {
    lines = notebook.cells.filter(\.options.eval).flatMap { cell in
      CodeText(cell.code).lines.map { cell.codeLine + $0 }
    }
  }

  /// The outputs with negative numbers in place of the file's lines.
  func detached(_ outputs: NotebookOutputs) -> NotebookOutputs {
    outputs.mappingLines { line in lines.firstIndex(of: line).map { -1 - $0 } ?? line }
  }

  /// The outputs with the lines at which the code stands now.
  func attached(_ outputs: NotebookOutputs) -> NotebookOutputs {
    outputs.mappingLines { line in
      line < 0 && lines.indices.contains(-1 - line) ? lines[-1 - line] : line
    }
  }
}

extension NotebookOutputs {
  fileprivate func mappingLines(_ change: (Int) -> Int) -> NotebookOutputs {
    var copy = self
    for cell in copy.cells.indices {
      copy.cells[cell].outputs = copy.cells[cell].outputs.map { output in
        switch output {
        case .figure(var figure):
          figure.line = change(figure.line)
          return .figure(figure)
        case .claim(var claim):
          claim.line = change(claim.line)
          return .claim(claim)
        case .failure(var failure):
          failure.line = failure.line.map(change)
          return .failure(failure)
        case .standardOutput, .standardError, .display:
          return output
        }
      }
    }
    return copy
  }
}
