/// Code spans, raw HTML and mathematics: what is taken as it is.
extension InlineReader {
  mutating func readCode() -> Bool {
    let length = bytes[position..<end].prefix { $0 == "`" }.count
    let inner = position + length
    guard let closing = backticks.start(ofLength: length, from: inner, in: bytes[start..<end])
    else {
      addText(position..<inner)
      position = inner
      return true
    }
    if extensions.contains(.cells), let expression = expression(in: inner..<closing) {
      tokens.append(.expression(expression))
    } else if extensions.contains(.rawAttributes),
      let (format, end) = RawAttribute.read(bytes[(closing + length)..<end])
    {
      if format == "html" { tokens.append(.finished(.html(codeText(inner..<closing)))) }
      position = end
      return true
    } else {
      tokens.append(.finished(.code(codeText(inner..<closing))))
    }
    position = closing + length
    return true
  }

  /// `{.class}` behind an inline.
  mutating func readAttributes() -> Bool {
    guard !tokens.isEmpty, let (list, end) = AttributeList.read(bytes[position..<end]) else {
      return false
    }
    tokens.append(.attributes(list, position..<end))
    position = end
    return true
  }

  /// Line endings are spaces; one space at both ends is taken off.
  private func codeText(_ range: Range<Int>) -> String {
    var content = bytes[range].map { $0 == .newline ? .space : $0 }[...]
    if content.first == .space, content.last == .space, content.contains(where: { $0 != .space }) {
      content = content.dropFirst().dropLast()
    }
    return String(decoding: content, as: UTF8.self)
  }

  /// What follows `{swift}` or another language in braces.
  private func expression(in range: Range<Int>) -> Range<Int>? {
    var rest = bytes[range].drop(while: \.isWhitespace)
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    guard rest.first == 0x7B, let brace = rest.firstIndex(of: 0x7D) else { return nil }
    let language = rest[(rest.startIndex + 1)..<brace]
    guard language.first?.isLetter == true, language.allSatisfy(\.isAlphanumeric),
      brace + 1 == rest.endIndex || bytes[brace + 1].isWhitespace
    else { return nil }
    return rest.startIndex..<rest.endIndex
  }

  /// Where the tag, comment or instruction at the position ends.
  mutating func htmlEnd() -> Int? {
    let text = bytes[position..<end]
    if let end = HTMLTag.end(in: text) { return end }
    let rest = text.dropFirst()
    if rest.starts(with: "!--".utf8) {
      if rest.dropFirst(3).starts(with: ">".utf8) { return position + 5 }
      if rest.dropFirst(3).starts(with: "->".utf8) { return position + 6 }
      return end(of: "-->", from: position + 4)
    }
    if rest.first == 0x3F { return end(of: "?>", from: position + 2) }
    if rest.starts(with: "![CDATA[".utf8) { return end(of: "]]>", from: position + 9) }
    if rest.first == 0x21, rest.dropFirst().first?.isLetter == true {
      return end(of: ">", from: position + 2)
    }
    return nil
  }

  private mutating func end(of closing: String, from first: Int) -> Int? {
    guard !missingClosings.contains(closing) else { return nil }
    let pattern = Array(closing.utf8)
    var index = first
    while index + pattern.count <= end {
      if bytes[index] == pattern[0], bytes[index..<index + pattern.count].elementsEqual(pattern) {
        return index + pattern.count
      }
      index += 1
    }
    missingClosings.insert(closing)
    return nil
  }

  mutating func readMathematics() -> Bool {
    let length = bytes[position..<end].prefix(2).prefix { $0 == "$" }.count
    let inner = position + length
    guard let closing = mathematicsEnd(from: inner, length: length) else { return false }
    let content = bytes[inner..<closing]
    if length == 1 {
      let following = closing + 1 < end ? bytes[closing + 1] : .space
      guard content.first?.isWhitespace == false, content.last?.isWhitespace == false,
        !following.isDigit
      else { return false }
    }
    guard content.contains(where: { !$0.isWhitespace }) else { return false }
    let source = String(decoding: content, as: UTF8.self)
    tokens.append(.finished(length == 2 ? .displayedMathematics(source) : .mathematics(source)))
    position = closing + length
    return true
  }

  /// The next `$` or `$$` outside of braces and not behind a backslash.
  ///
  /// Running text holds formulas of at most a thousand bytes and 16 levels of braces; the limits
  /// keep the time linear.
  private func mathematicsEnd(from first: Int, length: Int) -> Int? {
    var depth = 0
    var index = first
    while index < min(end, first + 1000) {
      switch bytes[index] {
      case "\\": index += 1
      case "{" where depth == 16: return nil
      case "{": depth += 1
      case "}": depth -= 1
      case "$" where depth <= 0:
        guard length == 2 else { return index }
        return index + 1 < end && bytes[index + 1] == "$" ? index : nil
      default: break
      }
      index += 1
    }
    return nil
  }
}

/// Where the runs of backticks of a text are; found once, when the first is asked for.
struct BacktickRuns: Sendable {
  private var startsByLength: [Int: [Int]]?
  /// How many starts of a length lie before all that can still be asked for.
  private var passed: [Int: Int] = [:]

  /// The first run of exactly `length` backticks from `position` on; positions only grow.
  mutating func start(ofLength length: Int, from position: Int, in text: ArraySlice<UInt8>) -> Int?
  {
    if startsByLength == nil { startsByLength = Self.starts(in: text) }
    guard let starts = startsByLength?[length] else { return nil }
    var index = passed[length, default: 0]
    while index < starts.count, starts[index] < position { index += 1 }
    passed[length] = index
    return index < starts.count ? starts[index] : nil
  }

  private static func starts(in text: ArraySlice<UInt8>) -> [Int: [Int]] {
    var starts: [Int: [Int]] = [:]
    var index = text.startIndex
    while index < text.endIndex {
      guard text[index] == "`" else {
        index += 1
        continue
      }
      let first = index
      while index < text.endIndex, text[index] == "`" { index += 1 }
      starts[index - first, default: []].append(first)
    }
    return starts
  }
}
