/// Reads value after value of text without quotes.
@safe struct UnquotedReader {
  private var position: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>
  private let separator: UInt8
  private let missing: [[UInt8]]

  init(
    position: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>, separator: UInt8, missing: [[UInt8]]
  ) {
    unsafe self.position = position
    unsafe self.end = end
    self.separator = separator
    self.missing = missing
  }

  var isAtEnd: Bool { unsafe position == end }

  /// Reads one value and what ends it: the separator, or for the last of a row the line's end.
  ///
  /// False where something else ends it.
  @inline(__always)
  mutating func read(
    _ row: Int, _ column: Int, into target: UnquotedTarget, isLast: Bool
  ) -> Bool {
    if target.isText(column) {
      let text = unsafe field()
      target.put(
        unsafe isMissing(text) ? nil : unsafe String(decoding: text, as: UTF8.self), row, column)
    } else if let found = unsafe DecimalScan.number(position, end),
      unsafe isEnd(position + found.length)
    {
      target.put(found.value, row, column)
      unsafe position += found.length
    } else {
      let text = unsafe field()
      if let number = unsafe DecimalNumber.value(text) {
        target.put(number, row, column)
      } else if unsafe isMissing(text) {
        target.put(Double.nan, row, column)
      } else {
        target.markAsText(column)
      }
    }
    return isLast ? takeLineEnd() : takeSeparator()
  }

  @inline(__always)
  private func isEnd(_ place: UnsafePointer<UInt8>) -> Bool {
    guard unsafe place < end else { return true }
    let byte = unsafe place.pointee
    return byte == separator || byte == 0x0A || byte == 0x0D
  }

  private mutating func field() -> UnsafeBufferPointer<UInt8> {
    let start = unsafe position
    while unsafe !isEnd(position) { unsafe position += 1 }
    return unsafe UnsafeBufferPointer(start: start, count: position - start)
  }

  private func isMissing(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    // Words for "there is none" are short.
    for word in missing where word.count == text.count {
      if unsafe text.elementsEqual(word) { return true }
    }
    return false
  }

  @inline(__always)
  private mutating func takeSeparator() -> Bool {
    guard unsafe position < end, unsafe position.pointee == separator else { return false }
    unsafe position += 1
    return true
  }

  @inline(__always)
  private mutating func takeLineEnd() -> Bool {
    if unsafe position < end, unsafe position.pointee == 0x0D { unsafe position += 1 }
    guard unsafe position < end else { return true }
    guard unsafe position.pointee == 0x0A else { return false }
    unsafe position += 1
    return true
  }
}
