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
  @inline(__always)
  mutating func read(_ row: Int, into target: UnquotedTarget, isLast: Bool) -> Found {
    var found = Found.value
    if target.isText {
      let text = unsafe field()
      target.put(unsafe isMissing(text) ? nil : unsafe String(decoding: text, as: UTF8.self), row)
    } else if let number = unsafe DecimalScan.number(position, end),
      unsafe isEnd(position + number.length)
    {
      target.put(number.value, row)
      unsafe position += number.length
    } else {
      let text = unsafe field()
      if unsafe isMissing(text) {
        target.put(Double.nan, row)
      } else if let number = unsafe DecimalNumber.value(text) {
        target.put(number, row)
      } else {
        found = .text
      }
    }
    return (isLast ? takeLineEnd() : takeSeparator()) ? found : .otherEnd
  }

  /// What was found where a value was due.
  enum Found {
    case value
    /// Text, where numbers were expected.
    case text
    /// The value ends where it should not.
    case otherEnd
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
