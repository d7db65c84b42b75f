/// A block of the document.
public indirect enum Block: Equatable, Sendable {
  case paragraph([Inline])
  case heading(Heading)
  case thematicBreak
  /// Code that is only shown; `language` is the info string's first word.
  case code(language: String?, text: String)
  case html(String)
  case quote([Block])
  case list(List)
  case table(Table)
  case callout(Callout)
  case tabset([Tab])
  case definitionList(DefinitionList)
  /// `::: {.class #id}` around blocks.
  case division(AttributeList, [Block])
  /// A block with `{#id .class}` before it or on its fence.
  case attributed(AttributeList, Block)
  /// `$$…$$` with its label, such as `eq-loss`.
  case mathematics(String, label: String?)
  /// The cell with this index in `Notebook.cells`.
  case cell(Int)

  /// A heading with the anchor that links name.
  public struct Heading: Equatable, Sendable {
    /// 1 to 6.
    public var level: Int
    public var inlines: [Inline]
    /// Unique in the document; from `{#id}` or made from the text.
    public var id: String
    /// Such as `unnumbered`, from `{.unnumbered}` or `{-}`.
    public var classes: [String]
    /// The other attributes.
    public var values: [String: String]
    /// Whether the document itself gives `id`.
    public var hasExplicitIdentifier = false

    public init(
      level: Int, inlines: [Inline], id: String, classes: [String] = [],
      values: [String: String] = [:]
    ) {
      self.level = level
      self.inlines = inlines
      self.id = id
      self.classes = classes
      self.values = values
    }
  }

  /// Terms with what they mean.
  public struct DefinitionList: Equatable, Sendable {
    public struct Item: Equatable, Sendable {
      public var term: [Inline]
      public var definitions: [[Block]]

      public init(term: [Inline], definitions: [[Block]]) {
        self.term = term
        self.definitions = definitions
      }
    }

    /// Whether definitions stand close, without paragraphs around their text.
    public var isTight: Bool
    public var items: [Item]

    public init(isTight: Bool, items: [Item]) {
      self.isTight = isTight
      self.items = items
    }
  }

  /// A bullet or numbered list.
  public struct List: Equatable, Sendable {
    public struct Item: Equatable, Sendable {
      public var blocks: [Block]
      /// Whether a task is done; `nil` for an ordinary item.
      public var isDone: Bool?

      public init(blocks: [Block], isDone: Bool? = nil) {
        self.blocks = blocks
        self.isDone = isDone
      }
    }

    /// The first number; `nil` for bullets.
    public var start: Int?
    /// Whether items stand close, without paragraphs around their text.
    public var isTight: Bool
    public var items: [Item]

    public init(start: Int?, isTight: Bool, items: [Item]) {
      self.start = start
      self.isTight = isTight
      self.items = items
    }
  }

  /// A GFM table.
  public struct Table: Equatable, Sendable {
    public enum Alignment: String, Equatable, Sendable {
      case left
      case center
      case right
    }

    public var alignments: [Alignment?]
    public var header: [[Inline]]
    public var rows: [[[Inline]]]
    /// From a `: caption {#tbl-x}` line below it.
    public var caption: [Inline]
    public var label: String?

    public init(
      alignments: [Alignment?], header: [[Inline]], rows: [[[Inline]]], caption: [Inline] = [],
      label: String? = nil
    ) {
      self.alignments = alignments
      self.header = header
      self.rows = rows
      self.caption = caption
      self.label = label
    }
  }

  /// A box that stands out of the text.
  public struct Callout: Equatable, Sendable {
    public enum Kind: String, Equatable, Sendable, CaseIterable {
      case note
      case tip
      case important
      case warning
      case caution
    }

    public var kind: Kind
    public var title: [Inline]
    public var blocks: [Block]
    /// Whether only the title shows until the reader opens it.
    public var isCollapsed: Bool

    public init(kind: Kind, title: [Inline] = [], blocks: [Block], isCollapsed: Bool = false) {
      self.kind = kind
      self.title = title
      self.blocks = blocks
      self.isCollapsed = isCollapsed
    }
  }

  /// One page of a tabset.
  public struct Tab: Equatable, Sendable {
    public var title: [Inline]
    public var blocks: [Block]

    public init(title: [Inline], blocks: [Block]) {
      self.title = title
      self.blocks = blocks
    }
  }
}
