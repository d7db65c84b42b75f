extension BlockReader {
  enum Opening {
    case container
    case leaf
    /// The line is used up.
    case wholeLine
    case none
  }

  /// Opens the block that begins at the cursor, if one does.
  mutating func openBlock(in container: Int) -> Opening {
    guard let first = cursor.first else { return .none }
    if cursor.isIndentedCode { return openIndentedCode() }
    let isParagraph = nodes[container].kind == .paragraph
    let isShallow = nodes[container].depth < Self.maximumDepth
    switch first {
    case ">":
      if isShallow { return openQuote() }
    case "#":
      if let opening = openHeading() { return opening }
    case "`", "~":
      if let opening = openFence() { return opening }
      if first == "~", isShallow, let opening = openDefinition(in: container) { return opening }
    case "{":
      if let opening = openAttributes(interrupting: isParagraph) { return opening }
    case "<":
      if let opening = openHTML(interrupting: isParagraph) { return opening }
    case "$":
      if let opening = openMathematics() { return opening }
    case ":":
      if isShallow, let opening = openDivision() { return opening }
      if isShallow, let opening = openDefinition(in: container) { return opening }
    case "[":
      if isShallow, let opening = openFootnote(interrupting: isParagraph) { return opening }
    case "=", "-":
      if isParagraph, let opening = underlineHeading(container) { return opening }
    default: break
    }
    if openTable(container) { return .wholeLine }
    if let opening = openThematicBreak() { return opening }
    return isShallow ? openItem(in: container, interrupting: isParagraph) : .none
  }

  private mutating func openIndentedCode() -> Opening {
    guard !tipIsParagraph else { return .none }
    cursor.advance(columns: 4)
    closeUnmatched()
    addChild(.indentedCode)
    return .leaf
  }

  private mutating func openQuote() -> Opening {
    guard takeQuoteMarker() else { return .none }
    closeUnmatched()
    addChild(.quote)
    return .container
  }

  private mutating func openHeading() -> Opening? {
    let marks = cursor.content.prefix(7).prefix { $0 == "#" }
    let rest = cursor.content.dropFirst(marks.count)
    guard marks.count <= 6, rest.first?.isSpaceOrTab != false else { return nil }
    closeUnmatched()
    addChild(.heading(level: marks.count))
    nodes[tip].text.append(withoutClosingMarks(rest))
    close(tip, atLine: line)
    return .wholeLine
  }

  /// A heading's text without the `##` that may close it.
  private func withoutClosingMarks(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var trimmed = text
    while let last = trimmed.last, last.isSpaceOrTab { trimmed.removeLast() }
    var inner = trimmed
    while inner.last == 0x23 { inner.removeLast() }
    guard inner.last?.isSpaceOrTab != false else { return trimmed }
    return inner
  }

  private mutating func openFence() -> Opening? {
    guard var fence = CodeFence(cursor.content, indentation: cursor.indentation) else { return nil }
    fence.column = cursor.contentOffset - source.ranges[line - 1].lowerBound
    closeUnmatched()
    addChild(.fencedCode(fence))
    return .wholeLine
  }

  private mutating func openHTML(interrupting isParagraph: Bool) -> Opening? {
    let kind = HTMLBlockKind(
      cursor.content, interruptingParagraph: isParagraph || mayContinueLazily)
    guard let kind else { return nil }
    closeUnmatched()
    addChild(.html(kind))
    return .leaf
  }

  private mutating func openThematicBreak() -> Opening? {
    guard let mark = cursor.first, mark == "*" || mark == "_" || mark == "-" else { return nil }
    var count = 0
    for byte in cursor.content {
      if byte == mark { count += 1 } else if !byte.isSpaceOrTab { return nil }
    }
    guard count >= 3 else { return nil }
    closeUnmatched()
    addChild(.thematicBreak)
    return .wholeLine
  }

  /// Makes a paragraph that `===` or `---` underlines a heading.
  private mutating func underlineHeading(_ paragraph: Int) -> Opening? {
    guard let mark = cursor.first else { return nil }
    let rest = cursor.content.drop { $0 == mark }
    guard rest.allSatisfy(\.isSpaceOrTab) else { return nil }
    takeDefinitions(from: paragraph)
    guard !nodes[paragraph].text.isEmpty else { return nil }
    closeUnmatched()
    nodes[paragraph].kind = .heading(level: mark == "=" ? 1 : 2)
    close(paragraph, atLine: line)
    return .wholeLine
  }

  private mutating func openItem(in container: Int, interrupting isParagraph: Bool) -> Opening {
    let marker = ListMarker(cursor.content, interruptingParagraph: isParagraph)
    guard var marker else { return .none }
    marker.offset = cursor.indentation
    cursor.advanceToContent()
    cursor.advance(bytes: marker.length)
    let spaces = cursor.indentation
    if cursor.isBlank || spaces >= 5 {
      // An empty item, or one that begins with indented code: one column belongs to the marker.
      marker.padding = marker.length + 1
      if cursor.isAtSpaceOrTab { cursor.advance(columns: 1) }
    } else {
      marker.padding = marker.length + spaces
      cursor.advance(columns: spaces)
    }
    closeUnmatched()
    var continuesList = false
    if case .list(let first) = nodes[tip].kind { continuesList = marker.continues(first) }
    if !continuesList { addChild(.list(marker)) }
    addChild(.item(marker))
    return .container
  }
}
