/// The columns of text without any quotes, read in parts of whole lines side by side.
///
/// It only reads what is regular; whatever is not is left to `CSVFields`, which says what is wrong.
struct UnquotedColumns {
  private let bytes: [UInt8]
  private let format: CSVFormat
  private let separator: UInt8
  private let names: [String]
  private let parts: [Part]
  private let rowCount: Int

  /// Some whole lines.
  private struct Part {
    var range: Range<Int>
    var rows = 0
    /// The number of the first of these rows.
    var firstRow = 0
  }

  /// Nothing where the text has quotes, or no first line; the parts' size decides nothing about the
  /// result.
  init?(_ file: DataFile, separator: UInt8, format: CSVFormat, partSize: Int = 1 << 20) {
    bytes = file.bytes
    self.format = format
    self.separator = separator
    guard !"0123456789+-.eE ".utf8.contains(separator), !format.hasMissingNumbers else {
      return nil
    }
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let content = UnquotedLines(bytes)
    // A bare carriage return ends a line too: too rare to be quick.
    guard let line = content.line(from: mark), !line.text.isEmpty, !bytes[line.text].contains(0x0D)
    else { return nil }
    let first = bytes[line.text].split(separator: separator, omittingEmptySubsequences: false)
    names =
      format.hasHeader
      ? first.map { String(decoding: $0, as: UTF8.self) } : first.indices.map(String.init)
    var start = format.hasHeader ? line.end : mark
    var parts: [Part] = []
    while start < bytes.count {
      let end = content.lineStart(from: min(bytes.count, start + partSize))
      parts.append(Part(range: start..<end))
      start = end
    }
    let ranges = parts.map(\.range)
    let counted = try? concurrentMap(parts.count) { content.rows(in: ranges[$0]) }
    guard let counted, !bytes[..<line.end].contains(0x22) else { return nil }
    var rows = 0
    for (index, count) in counted.enumerated() {
      guard let count else { return nil }
      (parts[index].rows, parts[index].firstRow) = (count, rows)
      rows += count
    }
    self.parts = parts
    rowCount = rows
  }

  /// Nothing where a line has another number of values than the first, or a value of a column of
  /// numbers is none.
  func columns() -> [DataTable.Column]? {
    guard rowCount > 0, var areTexts = textsOfFirstRow else { return nil }
    // The first row tells most columns of text; another pass is due where a later row tells more.
    while true {
      var store = UnquotedStore(areTexts: areTexts, rowCount: rowCount)
      guard let found = store.fill({ read($0, into: $1) }, parts: parts.count) else { return nil }
      if found == areTexts {
        return zip(names, store.values()).map { DataTable.Column(name: $0, values: $1) }
      }
      areTexts = found
      let areNumbers = names.map { format.numberColumns.contains($0) }
      guard !zip(areTexts, areNumbers).contains(where: { $0 && $1 }) else { return nil }
    }
  }

  /// The columns that are told to hold text, or whose first value is text.
  private var textsOfFirstRow: [Bool]? {
    guard let start = parts.first?.range.lowerBound,
      let line = UnquotedLines(bytes).line(from: start)
    else { return nil }
    let values = bytes[line.text].split(separator: separator, omittingEmptySubsequences: false)
    guard values.count == names.count else { return nil }
    let missing = format.missing.map { Array($0.utf8) }
    return zip(names, values).map { name, value in
      if format.textColumns.contains(name) { return true }
      return !format.numberColumns.contains(name)
        && DecimalNumber.value(bytes.span, value.startIndex..<value.endIndex) == nil
        && !missing.contains { $0.elementsEqual(value) }
    }
  }

  /// Reads the rows of one part; gives which columns of numbers hold something else, or nothing
  /// where the part is not regular.
  private func read(_ index: Int, into columns: [UnquotedTarget]) -> [Bool]? {
    let part = parts[index]
    var marks = [Bool](repeating: false, count: names.count)
    let isRegular = unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return false }
      var reader = unsafe UnquotedReader(
        position: base + part.range.lowerBound, end: base + part.range.upperBound,
        separator: separator, missing: format.missing.map { Array($0.utf8) })
      for row in part.firstRow..<part.firstRow + part.rows {
        for column in columns.indices {
          let isLast = column == columns.count - 1
          switch reader.read(row, into: columns[column], isLast: isLast) {
          case .value: break
          case .text: marks[column] = true
          case .otherEnd: return false
          }
        }
      }
      return reader.isAtEnd
    }
    return isRegular ? marks : nil
  }
}
