/// The rows of a GFM table.
enum TableRow {
  /// The alignments of a delimiter row such as `| --- | :-: |`, or `nil`.
  static func alignments(_ line: ArraySlice<UInt8>) -> [Block.Table.Alignment?]? {
    guard let first = line.first, first == "|" || first == "-" || first == ":" else { return nil }
    guard line.allSatisfy({ $0 == "|" || $0 == "-" || $0 == ":" || $0.isSpaceOrTab }) else {
      return nil
    }
    var text = LeafText()
    text.append(line)
    var alignments: [Block.Table.Alignment?] = []
    for cell in cells(text) {
      var dashes = cell.content
      let isLeft = dashes.first == 0x3A
      let isRight = dashes.count > 1 && dashes.last == 0x3A
      dashes = dashes.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == "-" }) else { return nil }
      switch (isLeft, isRight) {
      case (true, true): alignments.append(.center)
      case (true, false): alignments.append(.left)
      case (false, true): alignments.append(.right)
      case (false, false): alignments.append(nil)
      }
    }
    return alignments
  }

  /// The cells of a row, trimmed; `\|` is a bar inside a cell.
  static func cells(_ row: LeafText) -> [LeafText] {
    var row = row
    row.trim()
    var (start, end) = (row.range.lowerBound, row.range.upperBound)
    let bytes = row.bytes
    if start < end, bytes[start] == "|" { start += 1 }
    // As on GitHub, one backslash before a bar escapes it, whatever stands before the backslash.
    let isEscaped = end - 1 > start && bytes[end - 2] == "\\"
    if end > start, bytes[end - 1] == "|", !isEscaped { end -= 1 }
    var cells: [LeafText] = []
    var cell = CellText(row: row)
    var index = start
    while index < end {
      if bytes[index] == "\\", index + 1 < end, bytes[index + 1] == "|" {
        cell.add(start..<index)
        start = index + 1
        index += 2
      } else if bytes[index] == "|" {
        cell.add(start..<index)
        cells.append(cell.taken())
        index += 1
        start = index
      } else {
        index += 1
      }
    }
    cell.add(start..<end)
    cells.append(cell.taken())
    return cells
  }

  /// Collects the pieces of a cell between its unescaped bars.
  private struct CellText {
    let row: LeafText
    var text = LeafText()

    init(row: LeafText) { self.row = row }

    mutating func add(_ range: Range<Int>) {
      text.append(row.bytes[range], sourceOffset: row.sourceOffset(of: range.lowerBound))
    }

    mutating func taken() -> LeafText {
      defer { text = LeafText() }
      text.trim()
      return text
    }
  }
}
