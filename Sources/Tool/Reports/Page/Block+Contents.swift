import Notebooks

extension Block {
  /// The blocks that this one holds, in reading order.
  var children: [Block] {
    switch self {
    case .paragraph, .heading, .thematicBreak, .code, .html, .table, .mathematics, .cell: []
    case .quote(let blocks), .division(_, _, let blocks): blocks
    case .list(let list): list.items.flatMap(\.blocks)
    case .callout(let callout): callout.blocks
    case .tabset(let tabs): tabs.flatMap(\.blocks)
    }
  }

  /// This block and all that it holds.
  var flattened: [Block] { [self] + children.flatMap(\.flattened) }

  /// The headings in it that divide the document; those in boxes and quotes don't.
  var headings: [Heading] {
    switch self {
    case .heading(let heading): [heading]
    case .division(_, _, let blocks): blocks.flatMap(\.headings)
    case .paragraph, .thematicBreak, .code, .html, .quote, .list, .table, .callout, .tabset,
      .mathematics, .cell:
      []
    }
  }

  /// The running text that stands in it, without its children's.
  private var inlines: [Inline] {
    switch self {
    case .paragraph(let inlines): inlines
    case .heading(let heading): heading.inlines
    case .table(let table): (table.header + table.rows.joined()).flatMap(\.self) + table.caption
    case .callout(let callout): callout.title
    case .tabset(let tabs): tabs.flatMap(\.title)
    case .thematicBreak, .code, .html, .quote, .list, .division, .mathematics, .cell: []
    }
  }

  /// What the images in it name.
  var imageSources: [String] {
    flattened.flatMap(\.inlines).flatMap(\.imageSources)
  }
}

extension Inline {
  /// The inlines that this one holds.
  var children: [Inline] {
    switch self {
    case .text, .softBreak, .hardBreak, .code, .html, .mathematics, .expression, .footnote,
      .reference:
      []
    case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines),
      .link(_, _, let inlines), .image(_, _, let inlines):
      inlines
    }
  }

  fileprivate var imageSources: [String] {
    let nested = children.flatMap(\.imageSources)
    guard case .image(let source, _, _) = self else { return nested }
    return [source] + nested
  }
}

extension [Inline] {
  /// The text alone, for titles and for alternative texts.
  var plainText: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text), .mathematics(let text): text
      case .softBreak, .hardBreak: " "
      case .html, .expression, .footnote: ""
      case .reference(let label): label
      case .emphasis, .strong, .strikethrough, .link, .image: inline.children.plainText
      }
    }.joined()
  }
}
