extension DataTable {
  /// Reads CSV or TSV, packed with gzip or not; throws `DataError` with the line where one does
  /// not fit.
  ///
  /// A column holds numbers where every value of it that is there is one and none is quoted.
  /// Memory: at most 512 times the size of the text, where every byte is a column; usually 20 times.
  public init(_ file: DataFile, format: CSVFormat = CSVFormat()) throws {
    guard let separator = Character(format.separator).asciiValue, !"\n\r\"".utf8.contains(separator)
    else {
      throw DataError(
        file: file.path, found: "a separator that is not one ASCII character",
        remedy: "give a comma, a semicolon, a tabulator or a blank")
    }
    if let columns = UnquotedColumns(file, separator: separator, format: format)?.columns() {
      self.init(columns: columns)
      return
    }
    self.init(columns: try DataTable.plainColumns(file, separator: separator, format: format))
  }

  /// The columns by the plain way, which knows quotes and names what is wrong.
  static func plainColumns(
    _ file: DataFile, separator: UInt8, format: CSVFormat
  ) throws -> [Column] {
    let fields = try CSVFields(file, separator: separator)
    return try CSVColumns(file: file, fields: fields, format: format).columns()
  }

  /// The table as text with a line of names; what holds a separator, a quote or a line end is
  /// quoted, and so is text that would read back as a number or as missing.
  ///
  /// Numbers are the shortest decimals that read back exactly; missing values are empty.
  public func csv(format: CSVFormat = CSVFormat()) -> String {
    var lines = format.hasHeader ? [names.map { quoted($0, format, isName: true) }] : []
    for row in 0..<rowCount {
      lines.append(
        columns.map { column in
          switch column.values {
          case .numbers(let numbers): written(numbers[row])
          case .texts(let texts): texts[row].map { quoted($0, format, isName: false) } ?? ""
          }
        })
    }
    return lines.map { $0.joined(separator: format.separator) + "\n" }.joined()
  }

  private func written(_ number: Double) -> String {
    if number.isNaN { return "" }
    if let whole = Int(exactly: number), abs(whole) < 1 << 53, number.sign == .plus || whole != 0 {
      return String(whole)
    }
    return String(number)
  }

  private func quoted(_ text: String, _ format: CSVFormat, isName: Bool) -> String {
    let reads = !isName && (format.missing.contains(text) || Double(text) != nil)
    let marks = text.contains { $0.isNewline || $0 == "\"" || String($0) == format.separator }
    guard reads || marks || text.first == " " || text.last == " " else { return text }
    return
      "\"\(text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
  }
}

/// Turns fields into columns of a found or given type.
private struct CSVColumns {
  let file: DataFile
  let fields: CSVFields
  let format: CSVFormat

  private var firstRow: Int { format.hasHeader ? 1 : 0 }

  func columns() throws -> [DataTable.Column] {
    guard fields.rowCount > 0 else { return [] }
    let missing = format.missing.map { Array($0.utf8) }
    return try (0..<fields.columnCount).map { column in
      let name =
        format.hasHeader ? fields.text(fields.field(row: 0, column: column)) : String(column)
      let values = try values(name, column, missing: missing)
      return DataTable.Column(name: name, values: values)
    }
  }

  private func values(
    _ name: String, _ column: Int, missing: [[UInt8]]
  ) throws -> DataTable.Values {
    if !format.textColumns.contains(name) {
      let (numbers, failure) = numbers(column, missing: missing)
      if let numbers { return .numbers(numbers) }
      if format.numberColumns.contains(name), let failure {
        let text = fields.text(fields.field(row: failure, column: column)).prefix(24)
        throw DataError(
          file: file.path, position: .line(fields.lines[failure]),
          found: "'\(text)' in the column '\(name)', which is no number",
          remedy: "give numbers, or don't name the column among those that hold them")
      }
    }
    return .texts(
      (firstRow..<fields.rowCount).map { row in
        let field = fields.field(row: row, column: column)
        return isMissing(field, missing) ? nil : fields.text(field)
      })
  }

  /// The column's numbers, or the row that has none.
  private func numbers(_ column: Int, missing: [[UInt8]]) -> ([Double]?, failure: Int?) {
    let content = file.bytes
    let bytes = content.span
    var numbers: [Double] = []
    numbers.reserveCapacity(fields.rowCount)
    let isChecked = format.hasMissingNumbers
    for row in firstRow..<fields.rowCount {
      let field = fields.field(row: row, column: column)
      if isChecked, isMissing(field, missing) {
        numbers.append(.nan)
      } else if let number = field.isQuoted ? nil : DecimalNumber.value(bytes, field.range) {
        numbers.append(number)
      } else if isMissing(field, missing) {
        numbers.append(.nan)
      } else {
        return (nil, row)
      }
    }
    return (numbers, nil)
  }

  private func isMissing(_ field: CSVFields.Field, _ missing: [[UInt8]]) -> Bool {
    !field.isQuoted
      && missing.contains {
        $0.count == field.range.count && file.bytes[field.range].elementsEqual($0)
      }
  }
}
