import Notebooks
import Outputs

/// Where outputs belong in a notebook, so that kept ones follow their code through the file: lines of code
/// are numbered over all cells that run, and what is not evaluated is left out.
struct OutputPlacement {
  private let lines: [Int]
  /// Whether each cell runs.
  private let cells: [Bool]
  /// The indices of the inline expressions that get a value.
  private let inlines: [Int]
  private let inlineCount: Int

  init(in notebook: Notebook) {
    lines = notebook.cells.filter(\.options.eval).flatMap { cell in
      CodeText(cell.code).lines.map { cell.codeLine + $0 }
    }
    cells = notebook.cells.map(\.options.eval)
    inlines = notebook.expressions.indices.filter { notebook.expressions[$0].isEvaluated }
    inlineCount = notebook.expressions.count
  }

  /// The outputs of what runs, with negative numbers in place of the file's lines.
  func detached(_ outputs: NotebookOutputs) -> NotebookOutputs {
    var copy = outputs.mappingLines { line in lines.firstIndex(of: line).map { -1 - $0 } ?? line }
    copy.cells = zip(copy.cells, cells).filter(\.1).map(\.0)
    copy.inlines = inlines.map { outputs.inlines[$0] }
    copy.measuredInlines = Set(
      inlines.indices.filter { outputs.measuredInlines.contains(inlines[$0]) })
    return copy
  }

  /// The outputs with the lines at which the code stands now; `nil` where they are another notebook's.
  func attached(_ outputs: NotebookOutputs) -> NotebookOutputs? {
    guard outputs.cells.count == cells.count(where: \.self), outputs.inlines.count == inlines.count
    else { return nil }
    var copy = outputs.mappingLines { line in
      line < 0 && lines.indices.contains(-1 - line) ? lines[-1 - line] : line
    }
    var kept = copy.cells.makeIterator()
    copy.cells = cells.map { runs in
      runs ? kept.next() : nil
    }.map { $0 ?? .init(state: .notEvaluated, outputs: []) }
    copy.inlines = Array(repeating: nil, count: inlineCount)
    for (place, index) in inlines.enumerated() { copy.inlines[index] = outputs.inlines[place] }
    copy.measuredInlines = Set(outputs.measuredInlines.map { inlines[$0] })
    return copy
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
