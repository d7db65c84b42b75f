/// Tables, callouts, tabsets and divisions.
extension BlockAssembler {
  mutating func table(
    _ node: BlockNode, _ alignments: [Block.Table.Alignment?]
  ) -> Block.Table {
    var rows = node.text.lines.map { TableRow.cells($0) }
    let header = rows.removeFirst().map { inlines($0) }
    let body = rows.map { cells in
      // Missing cells are empty, and surplus ones are left out.
      let missing = min(emptyCellBudget, max(0, alignments.count - cells.count))
      emptyCellBudget -= missing
      return cells.prefix(alignments.count).map { inlines($0) }
        + Array(repeating: [], count: missing)
    }
    return Block.Table(alignments: alignments, header: header, rows: body)
  }

  mutating func quote(_ index: Int) -> Block {
    guard extensions.contains(.alerts), let first = reader.nodes[index].children.first,
      reader.nodes[first].kind == .paragraph,
      let alert = AlertMarker(reader.nodes[first].text)
    else { return .quote(blocks(of: index)) }
    let title = inlines(alert.title)
    var content: [Block] = []
    if !alert.rest.isEmpty { content.append(.paragraph(inlines(alert.rest))) }
    content += blocks(of: index, from: 1)
    return .callout(Block.Callout(kind: alert.kind, title: title, blocks: content))
  }

  mutating func division(_ index: Int, _ fence: DivisionFence) -> [Block] {
    let node = reader.nodes[index]
    let attributes = fence.attributes
    if extensions.contains(.cells), !fence.isClosed {
      let fenceText = String(repeating: ":", count: fence.length)
      let text =
        "this division has no closing '\(fenceText)'; add it behind the division's last line"
      ledger.messages.append(LocatedMessage(line: node.firstLine, message: text))
    }
    note(label: attributes.id, line: node.firstLine)
    if extensions.contains(.cells), let columns = attributes.values["layout-ncol"],
      Int(columns).map({ $0 > 0 }) != true
    {
      let text = "'layout-ncol' must be a whole number above 0, found '\(columns)'"
      ledger.messages.append(LocatedMessage(line: node.firstLine, message: text))
    }
    let kind = attributes.classes.lazy.compactMap { name in
      name.hasPrefix("callout-") ? Block.Callout.Kind(rawValue: String(name.dropFirst(8))) : nil
    }.first
    if kind != nil {
      refuseValues(of: attributes, except: ["title", "collapse"], line: node.firstLine)
    }
    if let kind { return [.callout(callout(index, kind, attributes))] }
    if attributes.classes.contains("panel-tabset") { return tabset(index) }
    return [.division(attributes, blocks(of: index))]
  }

  private mutating func callout(
    _ index: Int, _ kind: Block.Callout.Kind, _ attributes: AttributeList
  ) -> Block.Callout {
    var title: [Inline] = attributes.values["title"].map { [.text($0)] } ?? []
    var first = 0
    if title.isEmpty, let heading = reader.nodes[index].children.first,
      case .heading = reader.nodes[heading].kind
    {
      title = inlines(reader.nodes[heading].text)
      first = 1
    }
    return Block.Callout(
      kind: kind, title: title, blocks: blocks(of: index, from: first),
      isCollapsed: attributes.values["collapse"] == "true")
  }

  /// Reports the attributes that a notebook would otherwise lose in silence.
  mutating func refuseValues(of attributes: AttributeList, except known: [String], line: Int) {
    guard extensions.contains(.cells) else { return }
    for key in attributes.values.keys.sorted() where !known.contains(key) {
      let read = known.isEmpty ? "" : " (read are \(known.joined(separator: " and ")))"
      ledger.messages.append(
        LocatedMessage(
          line: line, message: "the attribute '\(key)' is not read here\(read); remove it"))
    }
  }

  /// Each heading of the first heading's level begins a tab; what stands before stays before.
  private mutating func tabset(_ index: Int) -> [Block] {
    let children = reader.nodes[index].children
    var level: Int?
    var before: [Block] = []
    var tabs: [Block.Tab] = []
    for child in children {
      if case .heading(let found) = reader.nodes[child].kind, found == level ?? found {
        level = found
        tabs.append(Block.Tab(title: inlines(reader.nodes[child].text), blocks: []))
      } else if tabs.isEmpty {
        add(child, to: &before)
      } else {
        add(child, to: &tabs[tabs.count - 1].blocks)
      }
    }
    if extensions.contains(.cells), tabs.isEmpty {
      ledger.messages.append(
        LocatedMessage(
          line: reader.nodes[index].firstLine,
          message: "this tabset has no tabs; begin each with a heading, such as '## Results'"))
    }
    return before + [.tabset(tabs)]
  }
}

/// `[!NOTE] title` at the beginning of a quote.
struct AlertMarker {
  var kind: Block.Callout.Kind
  var title: LeafText
  var rest: LeafText

  init?(_ text: LeafText) {
    guard text.content.starts(with: "[!".utf8) else { return nil }
    let line = text.content.prefix { $0 != .newline }
    guard let bracket = line.firstIndex(of: 0x5D) else { return nil }
    let name = String(decoding: line[(line.startIndex + 2)..<bracket], as: UTF8.self)
    guard let kind = Block.Callout.Kind(rawValue: name.lowercased()) else { return nil }
    guard bracket + 1 == line.endIndex || line[bracket + 1].isSpaceOrTab else { return nil }
    self.kind = kind
    title = text
    title.range = (bracket + 1)..<line.endIndex
    title.trim()
    rest = text
    rest.range = line.endIndex..<text.range.upperBound
    rest.trim()
  }
}

/// `: caption {#tbl-x}` below a table.
struct TableCaption {
  var text: LeafText
  var label: String?

  init?(_ paragraph: LeafText) {
    guard paragraph.content.starts(with: ": ".utf8) else { return nil }
    text = paragraph
    var end = paragraph.range.upperBound
    if paragraph.content.last == 0x7D, let brace = paragraph.content.lastIndex(of: 0x7B),
      let list = AttributeList(paragraph.content[brace...])
    {
      label = list.id
      end = brace
    }
    text.range = (paragraph.range.lowerBound + 2)..<max(end, paragraph.range.lowerBound + 2)
    text.trim()
  }
}
