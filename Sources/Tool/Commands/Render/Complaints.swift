import Execution
import Notebooks
import Outputs
import Reports

/// What the user is told in the terminal of a run that did not go well.
struct Complaints {
  let lines: [String]

  /// What a report of `notebook` shows otherwise than it was meant.
  static func warnings(of notebook: Notebook) -> [String] {
    let lines = notebook.source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return Report.unreadFormulas(in: notebook).map { formula in
      let start = formula.split(whereSeparator: \.isNewline).first ?? ""
      let line = lines.firstIndex { $0.contains(start) }.map { $0 + 1 } ?? 1
      return
        "\(notebook.origins.text(ofLine: line)): warning: the formula '\(start)' can't be read "
        + "and is shown as its source; see docs/language.md for what is read"
    }
  }

  init(of notebook: Notebook, _ result: ExecutionResult) {
    if result.ending == .compileError {
      lines = result.messages.filter { $0.severity == .error }.map {
        "\(notebook.origins.text(ofLine: $0.line)):\($0.column): \($0.message)"
      }
      return
    }
    lines = result.outputs.cells.enumerated().flatMap { index, cell in
      cell.outputs.compactMap { output in
        guard case .failure(let failure) = output else { return nil }
        let line = failure.line ?? notebook.cells[index].line
        return
          "\(notebook.origins.text(ofLine: line)): \(failure.kind.sentence): \(failure.message)"
      }
    }
  }
}

extension CellFailure.Kind {
  fileprivate var sentence: String {
    switch self {
    case .compileError: "the cell does not compile"
    case .thrown: "the cell threw an error"
    case .missingData: "the cell needs data that are not here"
    case .trapped: "the cell trapped"
    case .exited: "the cell left the program"
    case .killed: "the cell was killed"
    case .timeout: "the cell ran out of time"
    case .memory: "the cell ran out of memory"
    case .processes: "the cell started too many processes"
    }
  }
}
