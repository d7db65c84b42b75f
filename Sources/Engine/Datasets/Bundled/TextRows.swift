/// The rows of a bundled table of text with tabulators between the fields.
struct TextRows {
  let file: DataFile
  /// Each row's fields, as many as there are columns.
  let rows: [[String]]

  /// Throws `DataError` where the names differ from `columns`, or a line has more or fewer fields.
  init(_ file: DataFile, columns: [String]) throws {
    self.file = file
    var format = CSVFormat.tabs
    format.textColumns = Set(columns)
    format.missing = [""]
    let table = try DataTable(file, format: format)
    guard table.names == columns else {
      throw DataError(
        file: file.path, position: .line(1), found: "the names \(table.names), not \(columns)",
        remedy: getItAgain)
    }
    let texts = columns.map { table.texts($0) }
    rows = (0..<table.rowCount).map { row in texts.map { $0[row] ?? "" } }
  }

  /// An error in the line of the row with this index.
  func error(row: Int, found: String) -> DataError {
    DataError(file: file.path, position: .line(row + 2), found: found, remedy: getItAgain)
  }

  /// The members of a list `a|b`; none of an empty field.
  static func list(_ field: String) -> [String] {
    field.utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
  }
}
