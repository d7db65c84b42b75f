/// The blocks that CommonMark does not have.
extension BlockReader {
  mutating func openDivision() -> Opening? {
    guard extensions.contains(.divisions), let fence = DivisionFence(cursor.content) else {
      return nil
    }
    closeUnmatched()
    addChild(.division(fence))
    return .wholeLine
  }

  mutating func openMathematics() -> Opening? {
    guard extensions.contains(.equations), let fence = MathematicsFence(cursor.content) else {
      return nil
    }
    closeUnmatched()
    addChild(.mathematics(fence))
    return .leaf
  }

  /// Adds a line to displayed mathematics, which ends at the line that closes it.
  mutating func addMathematics(to node: Int) {
    let isFirst = nodes[node].text.isEmpty
    nodes[node].text.append(line: cursor.content)
    let searched = isFirst ? cursor.content.dropFirst(2) : cursor.content
    guard let closing = MathematicsFence.closing(in: searched),
      case .mathematics(var fence) = nodes[node].kind
    else { return }
    fence.isClosed = true
    fence.label = closing.label
    nodes[node].kind = .mathematics(fence)
    let text = nodes[node].text
    nodes[node].text.range = 2..<(text.bytes.count - 1 - (cursor.end - closing.offset))
    nodes[node].text.trim()
    close(node, atLine: line)
  }

  /// `[^name]: text`.
  mutating func openFootnote(interrupting isParagraph: Bool) -> Opening? {
    guard extensions.contains(.footnotes), !isParagraph,
      let (name, end) = FootnoteName.read(cursor.content), end < cursor.end,
      source.bytes[end] == ":"
    else { return nil }
    let length = end + 1 - cursor.contentOffset
    cursor.advanceToContent()
    cursor.advance(bytes: length)
    cursor.advanceToContent()
    closeUnmatched()
    addChild(.footnote(name: name))
    footnotes.insert(name)
    return .container
  }

  /// Makes the last line of a paragraph a table's header when this line is its delimiter row.
  mutating func openTable(_ container: Int) -> Bool {
    guard !extensions.isDisjoint(with: [.tables, .pipeTables]), nodes[container].kind == .paragraph,
      let alignments = TableRow.alignments(cursor.content)
    else { return false }
    var text = nodes[container].text
    let header = text.removeLastLine()
    guard TableRow.cells(header).count == alignments.count else { return false }
    closeUnmatched()
    if !text.isEmpty, extensions.contains(.pipeTables) { return false }
    if text.isEmpty {
      nodes[container].kind = .table(alignments)
      nodes[container].text = header
    } else {
      nodes[container].text = text
      close(container, atLine: line - 2)
      addChild(.table(alignments))
      nodes[tip].firstLine = line - 1
      nodes[tip].text = header
    }
    return true
  }
}

/// `[^name]`, of a footnote or of a use of it.
enum FootnoteName {
  /// The name and where its `]` ends; `nil` when `text` does not begin with one.
  static func read(_ text: ArraySlice<UInt8>) -> (name: String, end: Int)? {
    guard text.starts(with: "[^".utf8) else { return nil }
    let name = text.dropFirst(2).prefix(200).prefix {
      !($0.isWhitespace || $0 == "[" || $0 == "]")
    }
    guard !name.isEmpty, name.endIndex < text.endIndex, text[name.endIndex] == "]" else {
      return nil
    }
    return (String(decoding: name, as: UTF8.self), name.endIndex + 1)
  }
}
