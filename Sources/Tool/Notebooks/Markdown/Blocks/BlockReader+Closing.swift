extension BlockReader {
  /// Ends a block, whose parent becomes the tip.
  mutating func close(_ node: Int, atLine lastLine: Int) {
    nodes[node].isOpen = false
    nodes[node].lastLine = max(lastLine, nodes[node].firstLine)
    tip = max(0, nodes[node].parent)
    switch nodes[node].kind {
    case .paragraph:
      takeDefinitions(from: node)
      nodes[node].text.trim()
      if nodes[node].text.isEmpty { nodes[node].kind = .definitions }
    case .heading:
      nodes[node].text.trim()
      takeAttributes(of: node)
    case .indentedCode:
      trimBlankLines(of: node)
    case .html:
      _ = nodes[node].text.trimBlankLinesAtEnd()
    case .mathematics(let fence):
      // What nothing closes is text.
      if !fence.isClosed {
        nodes[node].kind = .paragraph
        nodes[node].text.trim()
      }
    case .list, .item, .definitionList, .definition:
      // They end with their last child, not with the blank lines behind it.
      let last = nodes[node].children.last
      nodes[node].lastLine = last.map { nodes[$0].lastLine } ?? nodes[node].firstLine
    case .document, .quote, .footnote, .division, .thematicBreak, .fencedCode, .table, .definitions,
      .attributes, .term:
      break
    }
  }

  /// Moves the link definitions at a paragraph's beginning to `definitions`.
  mutating func takeDefinitions(from node: Int) {
    while nodes[node].text.content.first == 0x5B {
      guard
        let end = definitions.read(
          nodes[node].text.content, withAttributes: extensions.contains(.attributes))
      else { return }
      nodes[node].text.range = end..<nodes[node].text.range.upperBound
    }
  }

  private mutating func takeAttributes(of node: Int) {
    let content = nodes[node].text.content
    guard extensions.contains(.attributes), content.last == 0x7D,
      let brace = content.lastIndex(of: 0x7B),
      brace == content.startIndex || content[brace - 1].isSpaceOrTab,
      let list = AttributeList(content[brace...])
    else { return }
    nodes[node].attributes = list
    nodes[node].text.range = content.startIndex..<brace
    nodes[node].text.trim()
  }

  private mutating func trimBlankLines(of node: Int) {
    let blank = nodes[node].text.trimBlankLinesAtEnd()
    let total = nodes[node].text.segments.count
    nodes[node].lastLine = nodes[node].firstLine + total - blank - 1
  }
}
