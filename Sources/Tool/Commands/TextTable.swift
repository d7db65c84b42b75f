/// Rows of text whose columns line up, for the terminal.
struct TextTable {
  var rows: [[String]]

  /// A line a row, two blanks between columns and none at a line's end.
  ///
  /// Every row has as many cells as the first.
  var lines: [String] {
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    return rows.map { row in
      var line = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
