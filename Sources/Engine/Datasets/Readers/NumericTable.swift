/// A table of numbers, read from CSV or TSV.
///
/// Memory: at most 16 times the size of the text.
public struct NumericTable: Sendable {
  /// The names in the first line, where the table has a header.
  public let names: [String]?
  public let columnCount: Int
  public let rowCount: Int
  /// The numbers, row after row.
  public let values: [Double]

  /// The numbers of one row.
  public func row(_ index: Int) -> ArraySlice<Double> {
    values[index * columnCount..<(index + 1) * columnCount]
  }

  /// Reads lines of as many numbers each; throws `DataError` with the line where one is not.
  public init(_ file: DataFile, hasHeader: Bool = false, separator: Character = ",") throws {
    guard let byte = separator.asciiValue, byte != UInt8(ascii: "\n") else {
      throw DataError(
        file: file.path, found: "a separator that is not one ASCII character",
        remedy: "give a comma, a semicolon, a tabulator or a blank")
    }
    var parser = NumericTableParser(file: file, separator: byte)
    let names = hasHeader ? try parser.header() : nil
    let (values, columns) = try parser.rows(of: names?.count)
    self.names = names
    self.values = values
    columnCount = columns
    rowCount = columns == 0 ? 0 : values.count / columns
  }
}

private struct NumericTableParser {
  let file: DataFile
  let separator: UInt8
  private var offset = 0
  private var line = 1

  init(file: DataFile, separator: UInt8) {
    self.file = file
    self.separator = separator
    // A byte order mark is not part of the first number.
    if file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  mutating func header() throws -> [String] {
    let rest = file.bytes[offset...]
    let end = rest.firstIndex(of: newline) ?? rest.endIndex
    let names = rest[..<end].split(separator: separator, omittingEmptySubsequences: false).map {
      String(decoding: $0.filter { $0 != carriageReturn && $0 != quote }, as: UTF8.self)
    }
    offset = min(end + 1, file.bytes.count)
    line = 2
    return names
  }

  mutating func rows(of expected: Int?) throws -> (values: [Double], columns: Int) {
    let content = file.bytes
    let bytes = content.span
    var columns = expected
    var values: [Double] = []
    while offset < bytes.count {
      let first = values.count
      repeat {
        values.append(try number(in: bytes))
      } while endsField(in: bytes)
      try endLine(in: bytes)
      let found = values.count - first
      if let columns, found != columns {
        throw error(found: "\(found) numbers", remedy: "give \(columns), as the lines above do")
      }
      columns = found
      line += 1
    }
    return (values, columns ?? 0)
  }

  private mutating func endsField(in bytes: Span<UInt8>) -> Bool {
    guard offset < bytes.count, bytes[offset] == separator else { return false }
    offset += 1
    return true
  }

  private mutating func endLine(in bytes: Span<UInt8>) throws {
    if offset < bytes.count, bytes[offset] == carriageReturn { offset += 1 }
    guard offset < bytes.count else { return }
    guard bytes[offset] == newline else { throw notANumber(in: bytes, from: offset) }
    offset += 1
  }

  /// One number, and the offset moved behind it.
  private mutating func number(in bytes: Span<UInt8>) throws -> Double {
    let start = offset
    var (position, value, digits) = (offset, 0, 0)
    while position < bytes.count, digits < 15, case let digit = bytes[position] &- zero, digit < 10
    {
      value = value * 10 + Int(digit)
      (position, digits) = (position + 1, digits + 1)
    }
    // Up to 15 digits alone are exact in a Double; anything else takes the general way.
    if digits > 0, position == bytes.count || isEnd(bytes[position]) {
      offset = position
      return Double(value)
    }
    while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
    let text = String(decoding: file.bytes[start..<position], as: UTF8.self)
    guard let number = Double(text.filter { $0 != " " && $0 != "\"" }) else {
      throw notANumber(in: bytes, from: start)
    }
    offset = position
    return number
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == newline || byte == carriageReturn
  }

  private func notANumber(in bytes: Span<UInt8>, from start: Int) -> DataError {
    let field = file.bytes[start...].prefix(24).prefix { !isEnd($0) }
    let text = String(decoding: field, as: UTF8.self)
    return error(
      found: text.isEmpty ? "an empty field" : "'\(text)', which is no number",
      remedy: "give numbers only, or say that the table has a header")
  }

  private func error(found: String, remedy: String) -> DataError {
    DataError(file: file.path, position: .line(line), found: found, remedy: remedy)
  }
}

private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
private let quote = UInt8(ascii: "\"")
private let zero = UInt8(ascii: "0")
