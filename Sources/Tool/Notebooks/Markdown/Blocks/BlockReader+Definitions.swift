/// Definition lists, and attributes on a line by themselves.
extension BlockReader {
  /// `: text` below a term, or below an earlier definition of it.
  mutating func openDefinition(in container: Int) -> Opening? {
    let marker = cursor.content
    guard extensions.contains(.definitionLists), cursor.indentation <= 2,
      marker.dropFirst().first?.isSpaceOrTab != false
    else { return nil }
    guard let list = definitionList(at: container) else { return nil }
    closeUnmatched()
    let indentation = cursor.indentation
    cursor.advanceToContent()
    cursor.advance(bytes: 1)
    let spaces = cursor.isBlank || cursor.indentation >= 5 ? 1 : cursor.indentation
    if cursor.isAtSpaceOrTab { cursor.advance(columns: spaces) }
    while tip != list, tip > 0 { close(tip, atLine: line - 1) }
    addChild(.definition(columns: indentation + 1 + spaces))
    return .container
  }

  /// The open list that a definition on this line belongs to; makes one of a paragraph.
  private mutating func definitionList(at container: Int) -> Int? {
    if nodes[container].kind == .definitionList { return container }
    if nodes[container].kind == .paragraph { return list(ofTerm: container) }
    guard let last = nodes[container].children.last, nodes[last].kind == .paragraph,
      nodes[last].lastLine + 2 >= line
    else { return nil }
    return list(ofTerm: last)
  }

  /// Makes a paragraph a term, in the list before it or in a new one.
  private mutating func list(ofTerm paragraph: Int) -> Int? {
    let parent = nodes[paragraph].parent
    if nodes[paragraph].isOpen { takeDefinitions(from: paragraph) }
    guard !nodes[paragraph].text.isEmpty, nodes[parent].depth + 1 < Self.maximumDepth,
      nodes[parent].isOpen, nodes[parent].canHold(.definitionList)
    else { return nil }
    closeUnmatched()
    while tip != parent, tip > 0 { close(tip, atLine: line - 1) }
    nodes[paragraph].kind = .term
    nodes[parent].children.removeLast()
    let list: Int
    if let before = nodes[parent].children.last, nodes[before].kind == .definitionList {
      list = before
    } else {
      list = nodes.count
      nodes.append(
        BlockNode(
          .definitionList, parent: parent, depth: nodes[parent].depth + 1,
          line: nodes[paragraph].firstLine))
      nodes[parent].children.append(list)
    }
    nodes[list].isOpen = true
    nodes[paragraph].parent = list
    nodes[list].children.append(paragraph)
    tip = list
    return list
  }

  /// `{#id .class}` alone on a line, which belongs to the block below.
  mutating func openAttributes(interrupting isParagraph: Bool) -> Opening? {
    guard extensions.contains(.attributes), !isParagraph, !mayContinueLazily else { return nil }
    var content = cursor.content
    while let last = content.last, last.isSpaceOrTab { content.removeLast() }
    guard let list = AttributeList(content) else { return nil }
    closeUnmatched()
    addChild(.attributes(list))
    nodes[tip].text.append(cursor.content)
    close(tip, atLine: line)
    return .wholeLine
  }
}
