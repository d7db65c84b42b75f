/// A block while it is read: containers name their children by index into the reader's nodes.
struct BlockNode: Sendable {
  enum Kind: Equatable, Sendable {
    case document
    case quote
    case list(ListMarker)
    case item(ListMarker)
    case footnote(name: String)
    case division(DivisionFence)
    case paragraph
    case heading(level: Int)
    case thematicBreak
    case indentedCode
    case fencedCode(CodeFence)
    case html(HTMLBlockKind)
    case table([Block.Table.Alignment?])
    case mathematics(MathematicsFence)
    /// A paragraph that held nothing but link definitions.
    case definitions
    /// `{#id .class}` on a line by itself, for the block below it.
    case attributes(AttributeList)
    case definitionList
    /// What the definitions below it define.
    case term
    /// `:` before the blocks of a definition, which stand this many columns to the right.
    case definition(columns: Int)
  }

  var kind: Kind
  var parent: Int
  var depth: Int
  var firstLine: Int
  var lastLine: Int
  var children: [Int] = []
  var isOpen = true
  /// The text of a leaf.
  var text = LeafText()
  /// `{#id .class}` behind a heading.
  var attributes = AttributeList()

  init(_ kind: Kind, parent: Int, depth: Int, line: Int) {
    self.kind = kind
    self.parent = parent
    self.depth = depth
    firstLine = line
    lastLine = line
  }

  /// The id that the document gives here.
  var explicitIdentifier: String? {
    if case .attributes(let list) = kind { list.id } else { attributes.id }
  }

  /// Whether lines are added to it as they are.
  var acceptsLines: Bool {
    switch kind {
    case .paragraph, .indentedCode, .fencedCode, .html, .mathematics: true
    case .document, .quote, .list, .item, .footnote, .division, .heading, .thematicBreak, .table,
      .definitions, .attributes, .definitionList, .term, .definition:
      false
    }
  }

  /// Whether blocks may stand in it.
  var isContainer: Bool {
    switch kind {
    case .document, .quote, .list, .item, .footnote, .division, .definitionList, .definition: true
    case .paragraph, .heading, .thematicBreak, .indentedCode, .fencedCode, .html, .table,
      .mathematics, .definitions, .attributes, .term:
      false
    }
  }

  /// Whether a block of this kind may stand in it.
  func canHold(_ kind: Kind) -> Bool {
    switch (self.kind, kind) {
    case (.list, .item), (.definitionList, .definition): true
    case (.list, _), (.definitionList, _), (_, .item), (_, .definition): false
    default: isContainer
    }
  }
}
