/// Builds blocks from the nodes that a `BlockReader` left, and reads the text of their leaves.
struct BlockAssembler {
  let reader: BlockReader
  var ledger = InlineLedger()
  var anchors: HeadingAnchors
  /// The fences of cells in order; `Block.cell` holds an index into it.
  var cells: [CellFence] = []
  /// Each label or anchor that the document gives, with its line.
  var labels: [(name: String, line: Int)] = []
  var footnotes: [String: [Block]] = [:]

  /// Bytes of destinations and titles that reference links may repeat.
  private var linkBudget: Int

  /// Cells that short rows may still get, so that a wide table of short rows does not grow squared.
  var emptyCellBudget = 200_000

  private let specialBytes: [Bool]

  /// The keys that `@key` may name in running text.
  private let citationKeys: Set<String>

  init(_ reader: BlockReader, citationKeys: Set<String> = []) {
    self.reader = reader
    self.citationKeys = citationKeys
    linkBudget = max(100_000, reader.source.bytes.count)
    specialBytes = InlineReader.specialBytes(for: reader.extensions)
    anchors = HeadingAnchors(
      explicit: reader.nodes.compactMap(\.explicitIdentifier),
      style: reader.extensions.contains(.headingIdentifiers) ? .github : .pandoc)
  }

  var extensions: MarkdownExtensions { reader.extensions }

  /// The inlines of `text`, which stands in `source` where that is not the document.
  mutating func inlines(_ text: LeafText, source: SourceLines? = nil) -> [Inline] {
    guard !text.isEmpty else { return [] }
    let inlineReader = InlineReader(
      text, extensions: extensions, definitions: reader.definitions, footnotes: reader.footnotes,
      citationKeys: citationKeys, linkBudget: linkBudget, specialBytes: specialBytes)
    linkBudget = inlineReader.linkBudget
    return InlineAssembler.inlines(
      of: text, reader: inlineReader, source: source ?? reader.source, ledger: &ledger)
  }

  /// The blocks below a node, in order, without the first ones.
  mutating func blocks(of node: Int, from first: Int = 0) -> [Block] {
    var blocks: [Block] = []
    var attributes = PendingAttributes()
    for child in reader.nodes[node].children.dropFirst(first) {
      add(child, to: &blocks, attributes: &attributes)
    }
    if !attributes.list.isEmpty { blocks.append(.paragraph(attributes.source)) }
    return blocks
  }

  mutating func add(_ index: Int, to blocks: inout [Block]) {
    // Most kinds are containers, whose other fields would be copied for nothing.
    switch reader.nodes[index].kind {
    case .document: blocks += self.blocks(of: index)
    case .quote: blocks.append(quote(index))
    case .list(let marker): blocks.append(.list(list(index, marker)))
    case .item, .definitions, .attributes, .term, .definition: break
    case .definitionList: blocks.append(.definitionList(definitionList(index)))
    case .footnote(let name):
      let content = self.blocks(of: index)
      if footnotes[name] == nil { footnotes[name] = content }
    case .division(let fence): blocks += division(index, fence)
    case .paragraph: addParagraph(reader.nodes[index], to: &blocks)
    case .heading(let level): blocks.append(.heading(heading(reader.nodes[index], level: level)))
    case .thematicBreak: blocks.append(.thematicBreak)
    case .indentedCode: blocks.append(.code(language: nil, text: reader.nodes[index].text.string))
    case .fencedCode(let fence): addCode(reader.nodes[index], fence, to: &blocks)
    case .html: blocks.append(.html(reader.nodes[index].text.string))
    case .table(let alignments): blocks.append(.table(table(reader.nodes[index], alignments)))
    case .mathematics(let fence):
      note(label: fence.label, line: reader.nodes[index].firstLine)
      blocks.append(.mathematics(reader.nodes[index].text.string, label: fence.label))
    }
  }

  mutating func note(label: String?, line: Int) {
    if let label { labels.append((label, line)) }
  }

  private mutating func addParagraph(_ node: BlockNode, to blocks: inout [Block]) {
    if extensions.contains(.attributes), case .table(var table) = blocks.last, table.label == nil,
      table.caption.isEmpty, let caption = TableCaption(node.text)
    {
      table.caption = inlines(caption.text)
      table.label = caption.label
      note(label: caption.label, line: node.firstLine)
      blocks[blocks.count - 1] = .table(table)
      return
    }
    let inlines = inlines(node.text)
    guard extensions.contains(.attributes), inlines.count == 1,
      case .attributed(let list, let image) = inlines[0], case .image = image,
      let label = list.id, label.hasPrefix("fig-")
    else { return blocks.append(.paragraph(inlines)) }
    // A picture that stands alone is a figure, and the picture's text its caption.
    note(label: label, line: node.firstLine)
    blocks.append(.attributed(list, .paragraph([image])))
  }

  private mutating func heading(_ node: BlockNode, level: Int) -> Block.Heading {
    let inlines = inlines(node.text)
    note(label: node.attributes.id, line: node.firstLine)
    var heading = Block.Heading(
      level: level, inlines: inlines, id: node.attributes.id ?? anchors.anchor(for: inlines),
      classes: node.attributes.classes, values: node.attributes.values)
    heading.hasExplicitIdentifier = node.attributes.id != nil
    return heading
  }

  private mutating func list(_ index: Int, _ marker: ListMarker) -> Block.List {
    let items = reader.nodes[index].children
    let isTight = isTight(items)
    return Block.List(
      start: marker.number, isTight: isTight, items: items.map { item($0) })
  }

  private mutating func item(_ index: Int) -> Block.List.Item {
    let isDone = extensions.contains(.taskLists) ? taskState(of: index) : nil
    guard isDone != nil, let first = reader.nodes[index].children.first else {
      return Block.List.Item(blocks: blocks(of: index))
    }
    var text = reader.nodes[first].text
    text.range = (text.range.lowerBound + 3)..<text.range.upperBound
    text.trim()
    var blocks: [Block] = text.isEmpty ? [] : [.paragraph(inlines(text))]
    for child in reader.nodes[index].children.dropFirst() { add(child, to: &blocks) }
    return Block.List.Item(blocks: blocks, isDone: isDone)
  }

  /// Whether `[ ]` or `[x]` begins the item's first paragraph.
  private func taskState(of item: Int) -> Bool? {
    guard let first = reader.nodes[item].children.first, reader.nodes[first].kind == .paragraph
    else { return nil }
    let content = reader.nodes[first].text.content
    guard content.count >= 3,
      content.dropFirst(3).first?.isWhitespace ?? (reader.nodes[item].children.count > 1)
    else { return nil }
    if content.starts(with: "[ ]".utf8) { return false }
    return content.starts(with: "[x]".utf8) || content.starts(with: "[X]".utf8) ? true : nil
  }

  /// Whether no blank line stands between items or between the blocks of an item.
  private func isTight(_ items: [Int]) -> Bool {
    areAdjacent(items) && items.allSatisfy { areAdjacent(reader.nodes[$0].children) }
  }

  private func areAdjacent(_ nodes: [Int]) -> Bool {
    zip(nodes, nodes.dropFirst()).allSatisfy { first, second in
      reader.nodes[first].lastLine + 1 >= reader.nodes[second].firstLine
    }
  }
}
