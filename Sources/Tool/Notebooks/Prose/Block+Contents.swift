extension Block {
  /// The blocks that this one holds, in reading order.
  public var children: [Block] {
    switch self {
    case .paragraph, .heading, .thematicBreak, .code, .html, .table, .mathematics, .cell: []
    case .quote(let blocks), .division(_, let blocks): blocks
    case .attributed(_, let block): [block]
    case .list(let list): list.items.flatMap(\.blocks)
    case .definitionList(let list): list.items.flatMap { $0.definitions.flatMap(\.self) }
    case .callout(let callout): callout.blocks
    case .tabset(let tabs): tabs.flatMap(\.blocks)
    }
  }

  /// This block and all that it holds.
  public var flattened: [Block] {
    var blocks: [Block] = []
    flatten(into: &blocks)
    return blocks
  }

  private func flatten(into blocks: inout [Block]) {
    blocks.append(self)
    for child in children { child.flatten(into: &blocks) }
  }

  /// The running text that stands in it, without its children's.
  public var inlines: [Inline] {
    switch self {
    case .paragraph(let inlines): inlines
    case .heading(let heading): heading.inlines
    case .table(let table): (table.header + table.rows.joined()).flatMap(\.self) + table.caption
    case .definitionList(let list): list.items.flatMap(\.term)
    case .callout(let callout): callout.title
    case .tabset(let tabs): tabs.flatMap(\.title)
    case .thematicBreak, .code, .html, .quote, .list, .division, .attributed, .mathematics, .cell:
      []
    }
  }
}

extension Inline {
  /// The inlines that this one holds.
  public var children: [Inline] {
    switch self {
    case .text, .softBreak, .hardBreak, .code, .html, .mathematics, .displayedMathematics,
      .citation, .expression, .footnote, .reference:
      []
    case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines),
      .superscript(let inlines), .subscript(let inlines), .span(_, let inlines),
      .link(_, _, let inlines), .image(_, _, let inlines):
      inlines
    case .attributed(_, let inline): [inline]
    }
  }

  /// This inline and all that it holds.
  public var flattened: [Inline] {
    var inlines: [Inline] = []
    flatten(into: &inlines)
    return inlines
  }

  private func flatten(into inlines: inout [Inline]) {
    inlines.append(self)
    for child in children { child.flatten(into: &inlines) }
  }
}
