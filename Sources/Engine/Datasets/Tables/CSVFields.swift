/// Where the values of a CSV file (RFC 4180) lie: cut into lines and fields, quotes obeyed.
struct CSVFields {
  /// One value; quoted ones are named without their quotes.
  struct Field {
    let range: Range<Int>
    let isQuoted: Bool
    let hasDoubledQuotes: Bool
  }

  private(set) var fields: [Field] = []
  private(set) var columnCount = 0
  /// The line in which each row begins; a quoted value may hold line ends.
  private(set) var lines: [Int] = []
  private let file: DataFile
  private let separator: UInt8
  private var offset: Int
  private var line = 1

  init(_ file: DataFile, separator: UInt8) throws {
    self.file = file
    self.separator = separator
    // A byte order mark is not part of the first value.
    offset = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let content = file.bytes
    let bytes = content.span
    while offset < bytes.count { try readRow(bytes) }
  }

  var rowCount: Int { lines.count }

  func field(row: Int, column: Int) -> Field { fields[row * columnCount + column] }

  func text(_ field: Field) -> String {
    let text = String(decoding: file.bytes[field.range], as: UTF8.self)
    guard field.hasDoubledQuotes else { return text }
    var isSecond = false
    return String(
      text.filter { character in
        isSecond = character == "\"" && !isSecond
        return !isSecond
      })
  }

  private mutating func readRow(_ bytes: Span<UInt8>) throws {
    let (first, start) = (fields.count, line)
    while true {
      fields.append(try readField(bytes))
      guard offset < bytes.count, bytes[offset] == separator else { break }
      offset += 1
    }
    if offset < bytes.count, bytes[offset] == carriageReturn { offset += 1 }
    if offset < bytes.count, bytes[offset] == newline { offset += 1 }
    line += 1
    let found = fields.count - first
    // Empty lines are no rows, unless every row has one value.
    if found == 1, fields[first].range.isEmpty, !fields[first].isQuoted, columnCount != 1 {
      fields.removeLast()
      return
    }
    if lines.isEmpty { columnCount = found }
    guard found == columnCount else {
      throw DataError(
        file: file.path, position: .line(start), found: "\(found) values",
        remedy: "give \(columnCount), as the first line does")
    }
    lines.append(start)
  }

  private mutating func readField(_ bytes: Span<UInt8>) throws -> Field {
    guard offset < bytes.count, bytes[offset] == quote else {
      let start = offset
      while offset < bytes.count, case let byte = bytes[offset], byte != separator,
        byte != newline, byte != carriageReturn
      {
        offset += 1
      }
      return Field(range: start..<offset, isQuoted: false, hasDoubledQuotes: false)
    }
    let (start, first) = (offset + 1, line)
    var doubled = false
    offset = start
    while true {
      guard offset < bytes.count else {
        throw DataError(
          file: file.path, position: .line(first), found: "a quoted value without its end",
          remedy: "close the quotes; write a quote within a value twice")
      }
      if bytes[offset] == quote {
        guard offset + 1 < bytes.count, bytes[offset + 1] == quote else { break }
        doubled = true
        offset += 1
      } else if bytes[offset] == newline {
        line += 1
      }
      offset += 1
    }
    offset += 1
    let field = Field(range: start..<offset - 1, isQuoted: true, hasDoubledQuotes: doubled)
    guard offset == bytes.count || isEnd(bytes[offset]) else {
      throw DataError(
        file: file.path, position: .line(line), found: "text behind a closing quote",
        remedy: "write a quote within a value twice")
    }
    return field
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == newline || byte == carriageReturn
  }
}

private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
private let quote = UInt8(ascii: "\"")
