/// A document's UTF-8 and where its lines are.
///
/// A byte order mark is left out, and each NUL is U+FFFD, as CommonMark asks.
struct SourceLines: Sendable {
  let bytes: [UInt8]
  /// Each line without its ending (LF, CRLF or CR).
  let ranges: [Range<Int>]
  /// Where the text begins in its file: line and column, counted from 1.
  private let origin: YAMLPlace

  init(_ text: String, origin: YAMLPlace = YAMLPlace(line: 1, column: 1)) {
    self.origin = origin
    var bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if bytes.contains(0) {
      bytes = Array(bytes.map { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }.joined())
    }
    var ranges: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == .newline || byte == .carriageReturn {
        ranges.append(start..<index)
        if byte == .carriageReturn, index + 1 < bytes.count, bytes[index + 1] == .newline {
          index += 1
        }
        start = index + 1
      }
      index += 1
    }
    if start < bytes.count { ranges.append(start..<bytes.count) }
    self.bytes = bytes
    self.ranges = ranges
  }

  /// The line with this number, counted from 1.
  func text(ofLine number: Int) -> String {
    String(decoding: bytes[ranges[number - 1]], as: UTF8.self)
  }

  /// Line and column in the file, counted from 1, of the character at a byte offset; a tab is one
  /// column.
  func place(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return (origin.line, origin.column) }
    let start = ranges[low - 1].lowerBound
    let column = String(decoding: bytes[start..<max(start, offset)], as: UTF8.self).count
    return (origin.line + low - 1, column + (low == 1 ? origin.column : 1))
  }
}
