/// JSON and YAML: keys, strings, numbers, the words of the language, comments.
extension CodeScanner {
  static func json(_ code: String) -> HTML {
    var scanner = CodeScanner(code)
    while !scanner.isAtEnd {
      let next = scanner.next
      if next == UInt8(ascii: "\"") {
        let count = scanner.literalCount(quote: [next])
        let gap = scanner.count(from: count) { $0.isSpaceOrEnd }
        let isKey = scanner.byte(at: count + gap) == UInt8(ascii: ":")
        scanner.mark(isKey ? "t" : "s", count)
      } else if next.isWord || next == UInt8(ascii: "-") {
        scanner.takeScalar(scanner.count { $0.isWord || "+-.".utf8.contains($0) })
      } else {
        scanner.pass()
      }
    }
    return scanner.finished()
  }

  static func yaml(_ code: String) -> HTML {
    var scanner = CodeScanner(code)
    while !scanner.isAtEnd { scanner.takeYAML() }
    return scanner.finished()
  }

  private mutating func takeYAML() {
    let isFree = byte(at: -1).isSpaceOrEnd || "[{,".utf8.contains(byte(at: -1))
    switch next {
    case UInt8(ascii: "#") where byte(at: -1).isSpaceOrEnd: mark("c", lineCount)
    case UInt8(ascii: "\"") where isFree, UInt8(ascii: "'") where isFree:
      let count = literalCount(quote: [next], hasEscapes: next == UInt8(ascii: "\""))
      mark(endsKey(at: count) ? "t" : "s", count)
    case UInt8(ascii: "|") where isFree, UInt8(ascii: ">") where isFree: passBlock()
    case UInt8(ascii: "-") where byte(at: 1).isSpaceOrEnd: pass()
    case let byte where isFree && !byte.isSpaceOrEnd && !"[]{},:".utf8.contains(byte):
      takePlainScalar()
    default: pass()
    }
  }

  /// A key up to its colon, or a value up to the line's end or a mark of a flow list.
  private mutating func takePlainScalar() {
    let count = count { !$0.isSpaceOrEnd && !"[]{},".utf8.contains($0) }
    let words = text(lineCount)
    if let colon = words.utf8.firstIndex(of: UInt8(ascii: ":")) {
      let length = words.utf8.distance(from: words.startIndex, to: colon)
      let isWhole = !words.utf8.prefix(length).contains { "[]{},#\"".utf8.contains($0) }
      if isWhole, endsKey(at: length) { return mark("t", length) }
    }
    takeScalar(count)
    // The rest of several words is text.
    if next.isBlank, byte(at: 1) != UInt8(ascii: "#") {
      pass(self.count { $0 != UInt8(ascii: "\n") && !"[]{},#".utf8.contains($0) })
    }
  }

  private func endsKey(at offset: Int) -> Bool {
    byte(at: offset) == UInt8(ascii: ":") && byte(at: offset + 1).isSpaceOrEnd
  }

  /// The lines of a literal or folded block: all that are indented further than its key.
  private mutating func passBlock() {
    let line = bytes[..<position].reversed().prefix { $0 != UInt8(ascii: "\n") }.reversed()
    let indent = line.prefix { $0.isBlank }.count
    pass(lineCount)
    while !isAtEnd {
      let blanks = count(from: 1) { $0.isBlank }
      let isEmpty = byte(at: 1 + blanks) == UInt8(ascii: "\n")
      guard isEmpty || blanks > indent else { return }
      pass(1)
      pass(lineCount)
    }
  }

  /// A number, or one of the words that are no text.
  mutating func takeScalar(_ count: Int) {
    let word = text(count)
    if ["true", "false", "null", "~"].contains(word) {
      mark("k", count)
    } else if Double(word) != nil, word.utf8.contains(where: \.isAsciiDigit) {
      mark("n", count)
    } else {
      pass(count)
    }
  }
}
