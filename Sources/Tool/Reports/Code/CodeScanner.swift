/// Goes over source text and marks some of it, with the classes of `SwiftHighlighter`; every byte
/// comes out again.
struct CodeScanner {
  let bytes: [UInt8]
  private(set) var position = 0
  private var html = HTML.empty
  private var plainStart = 0

  init(_ code: String) {
    bytes = Array(code.utf8)
  }

  var isAtEnd: Bool { position >= bytes.count }

  /// The next byte; 0 at the end.
  var next: UInt8 { byte(at: 0) }

  /// The byte so far behind the next one, or before it; 0 outside of the text.
  func byte(at offset: Int) -> UInt8 {
    let index = position + offset
    return bytes.indices.contains(index) ? bytes[index] : 0
  }

  /// Whether only blanks stand before the next byte in its line.
  var isAtLineStart: Bool {
    let before = bytes[..<position].reversed().prefix { $0 != UInt8(ascii: "\n") }
    return before.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// Leaves so many bytes without a mark.
  mutating func pass(_ count: Int = 1) {
    position = min(position + count, bytes.count)
  }

  /// Marks so many bytes.
  mutating func mark(_ name: StaticString, _ count: Int) {
    guard count > 0 else { return }
    flush()
    let end = min(position + count, bytes.count)
    let text = String(decoding: bytes[position..<end], as: UTF8.self)
    html += "<span class=\"\(HTML(trusting: "\(name)"))\">\(text)</span>"
    position = end
    plainStart = end
  }

  private mutating func flush() {
    html += "\(String(decoding: bytes[plainStart..<position], as: UTF8.self))"
    plainStart = position
  }

  /// What was read, and what is left as it is.
  mutating func finished() -> HTML {
    position = bytes.count
    flush()
    return html
  }

  /// How many bytes from `offset` on fulfil `condition`.
  func count(from offset: Int = 0, while condition: (UInt8) -> Bool) -> Int {
    let start = min(position + offset, bytes.count)
    return bytes[start...].prefix(while: condition).count
  }

  /// The bytes to the end of the line.
  var lineCount: Int { count { $0 != UInt8(ascii: "\n") } }

  /// The length of the literal that opens at `offset` with `quote`, both quotes included; without
  /// an end it reaches to the line's end, or to the text's with `isMultiline`.
  func literalCount(
    from offset: Int = 0, quote: [UInt8], hasEscapes: Bool = true, isMultiline: Bool = false
  ) -> Int {
    var index = position + offset + quote.count
    while index < bytes.count {
      if hasEscapes, bytes[index] == UInt8(ascii: "\\") {
        index += 2
      } else if bytes[index...].starts(with: quote) {
        return index + quote.count - position
      } else if bytes[index] == UInt8(ascii: "\n"), !isMultiline {
        return index - position
      } else {
        index += 1
      }
    }
    return bytes.count - position
  }

  /// So many next bytes as text.
  func text(_ count: Int) -> String {
    String(decoding: bytes[position..<min(position + count, bytes.count)], as: UTF8.self)
  }
}

extension UInt8 {
  var isWordStart: Bool { isAsciiLetter || self == UInt8(ascii: "_") || self >= 0x80 }
  var isWord: Bool { isWordStart || isAsciiDigit }
  var isAsciiDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  /// Blank, a line's end, or the text's.
  var isSpaceOrEnd: Bool { isBlank || self == UInt8(ascii: "\n") || self == 0 }

  private var isAsciiLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
