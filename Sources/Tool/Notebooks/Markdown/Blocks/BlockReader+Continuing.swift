extension BlockReader {
  enum Continuation {
    case matched
    case unmatched
    /// The line was the block's closing fence.
    case closed
  }

  /// Whether the line goes on with an open block; what belongs to the block's marker is consumed.
  mutating func continuation(of node: Int) -> Continuation {
    switch nodes[node].kind {
    case .document, .list, .definitions, .definitionList:
      return .matched
    case .quote:
      return takeQuoteMarker() ? .matched : .unmatched
    case .item(let marker):
      if cursor.isBlank, nodes[node].children.isEmpty { return .unmatched }
      return takeIndentation(marker.offset + marker.padding) ? .matched : .unmatched
    case .definition(let columns):
      return takeIndentation(columns) ? .matched : .unmatched
    case .footnote:
      return takeIndentation(4) ? .matched : .unmatched
    case .division(let fence):
      guard cursor.first == 0x3A, !cursor.isIndentedCode, fence.isClosed(by: cursor.content),
        !tipIsVerbatim
      else { return .matched }
      // The innermost division that the fence can close is the one that it closes.
      if hasOpenDivision(below: node) { return .matched }
      var closed = fence
      closed.isClosed = true
      nodes[node].kind = .division(closed)
      return .closed
    case .fencedCode(var fence):
      if !cursor.isIndentedCode, fence.isClosed(by: cursor.content) {
        fence.isClosed = true
        nodes[node].kind = .fencedCode(fence)
        return .closed
      }
      var columns = fence.indentation
      while columns > 0, cursor.isAtSpaceOrTab {
        cursor.advance(columns: 1)
        columns -= 1
      }
      return .matched
    case .indentedCode:
      return takeIndentation(4) ? .matched : .unmatched
    case .html(let kind):
      return cursor.isBlank && kind.endsAtBlankLine ? .unmatched : .matched
    case .table:
      let isCaption = extensions.contains(.attributes) && cursor.content.starts(with: ": ".utf8)
      if extensions.contains(.pipeTables), !cursor.content.contains(0x7C) { return .unmatched }
      return cursor.isBlank || isCaption ? .unmatched : .matched
    case .paragraph, .mathematics:
      return cursor.isBlank ? .unmatched : .matched
    case .heading, .thematicBreak, .attributes, .term:
      return .unmatched
    }
  }

  /// Consumes `>` and a column of space behind it.
  mutating func takeQuoteMarker() -> Bool {
    guard !cursor.isIndentedCode, cursor.first == 0x3E else { return false }
    cursor.advanceToContent()
    cursor.advance(bytes: 1)
    if cursor.isAtSpaceOrTab { cursor.advance(columns: 1) }
    return true
  }

  /// Consumes that many columns; a blank line has them.
  private mutating func takeIndentation(_ columns: Int) -> Bool {
    if cursor.isBlank, cursor.indentation < columns {
      cursor.advanceToContent()
      return true
    }
    guard cursor.indentation >= columns else { return cursor.isBlank }
    cursor.advance(columns: columns)
    return true
  }

  private var tipIsVerbatim: Bool {
    switch nodes[tip].kind {
    case .fencedCode, .mathematics: true
    case .html(let kind): !kind.endsAtBlankLine
    case .document, .quote, .list, .item, .footnote, .division, .paragraph, .heading,
      .thematicBreak, .indentedCode, .table, .definitions, .attributes, .definitionList, .term,
      .definition:
      false
    }
  }

  private func hasOpenDivision(below node: Int) -> Bool {
    var node = node
    while let child = nodes[node].children.last, nodes[child].isOpen {
      if case .division(let fence) = nodes[child].kind, fence.isClosed(by: cursor.content) {
        return true
      }
      // A quote or item that the line does not go on with holds no division of this line.
      switch nodes[child].kind {
      case .quote, .item, .footnote, .definition: return false
      case .document, .list, .division, .paragraph, .heading, .thematicBreak, .indentedCode,
        .fencedCode, .html, .table, .mathematics, .definitions, .attributes, .definitionList,
        .term:
        node = child
      }
    }
    return false
  }
}
