public import Notebooks

/// Which of a notebook's cells are to run.
public enum CellSelection: Hashable, Sendable {
  case all
  /// The cell with this label and all before it.
  case until(String)
  /// The cell with this label and, of those before it, the ones that it may depend on.
  case only(String)

  /// `notebook` with the other cells, and the inline values that need them, not evaluated.
  ///
  /// Throws `ExecutionError.unknownLabel`, and `.notEvaluated` for a cell with `eval: false`.
  public func applied(to notebook: Notebook) throws(ExecutionError) -> Notebook {
    switch self {
    case .all:
      return notebook
    case .until(let label):
      let last = try Self.index(of: label, in: notebook)
      return notebook.evaluating(Set(0...last), CellDependencies(of: notebook))
    case .only(let label):
      let wanted = try Self.index(of: label, in: notebook)
      let dependencies = CellDependencies(of: notebook)
      return notebook.evaluating(dependencies.cells(neededBy: wanted), dependencies)
    }
  }

  /// A cell without label goes by `cell-N`, N counted from 1.
  private static func index(
    of label: String, in notebook: Notebook
  ) throws(ExecutionError) -> Int {
    let labels = notebook.cells.map(\.name)
    guard let index = labels.firstIndex(of: label) else {
      throw .unknownLabel(
        label, nearest: nearestName(to: label, among: labels))
    }
    guard notebook.cells[index].options.eval else { throw .notEvaluated(label) }
    return index
  }
}

extension Cell {
  /// The label, or `cell-N` with N counted from 1.
  public var name: String { options.label ?? "cell-\(index + 1)" }
}

extension Notebook {
  /// The notebook with only these cells evaluated, and of the inline values those that stand before the
  /// last of them and that no other cell has a part in.
  fileprivate func evaluating(_ wanted: Set<Int>, _ dependencies: CellDependencies) -> Notebook {
    var copy = self
    for index in copy.cells.indices where !wanted.contains(index) {
      copy.cells[index].options.eval = false
    }
    let end = wanted.max().map { cells[$0].line } ?? 0
    for (index, expression) in expressions.enumerated() {
      copy.expressions[index].isEvaluated =
        !expression.isLast && expression.line < end
        && dependencies.isDecided(expression.code, by: wanted)
    }
    return copy
  }
}
