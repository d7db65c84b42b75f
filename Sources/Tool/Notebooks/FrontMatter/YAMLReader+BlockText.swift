extension YAMLReader {
  /// Reads the lines below `header` (`|`, `|-`, `>` or `>-`) that are indented further than its own.
  mutating func readBlockScalar(
    _ header: Substring, under indentation: Int, after line: Line
  ) throws(LocatedMessage) -> YAMLValue {
    guard ["|", ">", "|-", ">-"].contains(header) else {
      throw message(line, "a block text begins with '|', '|-', '>' or '>-', found '\(header)'")
    }
    let (lines, end) = try blockLines(from: line.number - firstLine + 1, under: indentation)
    while let next = current, next.number < firstLine + end { position += 1 }
    let texts = Array(lines)
    let inner = texts.first { !$0.allSatisfy { $0 == " " } }.map(Self.spaces) ?? 0
    for (offset, text) in texts.enumerated() {
      guard !text.allSatisfy({ $0 == " " }) else {
        if Self.spaces(text) > inner, texts[..<offset].allSatisfy({ $0.allSatisfy { $0 == " " } }) {
          throw LocatedMessage(
            line: line.number + 1 + offset, column: inner + 1,
            message: "this blank line is indented further than the text below it; empty it")
        }
        continue
      }
      guard Self.spaces(text) >= inner else {
        throw LocatedMessage(
          line: line.number + 1 + offset, column: Self.spaces(text) + 1,
          message: "this line is indented less than the first of its text")
      }
    }
    var cut = texts.map { $0.dropFirst(min(inner, Self.spaces($0))) }
    while let last = cut.last, last.isEmpty { cut.removeLast() }
    let joined: String
    if header.hasPrefix("|") {
      joined = cut.joined(separator: "\n")
    } else {
      if let index = cut.firstIndex(where: { $0.first == " " || $0.first == "\t" }) {
        throw LocatedMessage(
          line: line.number + 1 + index, column: inner + 1,
          message: "a text behind '>' can't have indented lines; use '|'")
      }
      joined = Self.folded(cut)
    }
    let ending = header.hasSuffix("-") || cut.isEmpty ? "" : "\n"
    return .text(joined + ending, YAMLPlace(line: line.number + 1, column: inner + 1))
  }

  /// The lines that are blank or indented further, and the index of the line behind them.
  private func blockLines(
    from first: Int, under indentation: Int
  ) throws(LocatedMessage) -> (lines: ArraySlice<Substring>, end: Int) {
    var end = first
    while end < raw.count {
      let text = raw[end]
      let isBlank = text.allSatisfy { $0 == " " }
      guard isBlank || Self.spaces(text) > indentation else {
        guard !text.allSatisfy(\.isWhitespace) else {
          throw LocatedMessage(
            line: firstLine + end, column: Self.spaces(text) + 1,
            message: "a tab indents this line; indent with spaces")
        }
        break
      }
      end += 1
    }
    return (raw[first..<end], end)
  }

  private static func spaces(_ text: Substring) -> Int { text.prefix { $0 == " " }.count }

  /// Single line breaks become spaces; each empty line a line break.
  private static func folded(_ lines: [Substring]) -> String {
    var text = ""
    var previousIsText = false
    for line in lines {
      if line.isEmpty {
        text += "\n"
        previousIsText = false
      } else {
        text += (previousIsText ? " " : "") + line
        previousIsText = true
      }
    }
    return text
  }
}
