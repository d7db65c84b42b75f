import Notebooks

/// The statements of a cell that runs, with the notebook's lines.
struct CellStatements {
  let cell: Cell
  let statements: [SwiftStatement]

  init(_ cell: Cell) {
    self.cell = cell
    statements = CellSource(cell.code).statements
  }

  /// The notebook's line of the first line of `statement`.
  func line(of statement: SwiftStatement) -> Int { cell.codeLine + statement.line }

  /// The notebook's lines of the cell's code.
  var lines: Range<Int> {
    let count = cell.code.split(separator: "\n", omittingEmptySubsequences: false).count
    return cell.codeLine..<cell.codeLine + count
  }
}
