/// One `.swiftmd` file, read but not run: front matter, prose and cells, each with its source position.
public struct Notebook: Equatable, Sendable {
  /// The path as the user gave it, for messages.
  public var path: String
  /// The whole file.
  public var source: String
  public var frontMatter: FrontMatter
  /// The prose and, as `Block.cell`, the places of the cells.
  public var blocks: [Block]
  /// All `{swift}` cells in order; `Block.cell` holds an index into it.
  public var cells: [Cell]
  /// All inline expressions in order; `Inline.expression` holds an index into it.
  public var expressions: [InlineExpression]
  /// What `[^name]` refers to, in the order of first use.
  public var footnotes: [Footnote]

  public init(
    path: String, source: String, frontMatter: FrontMatter = FrontMatter(), blocks: [Block] = [],
    cells: [Cell] = [], expressions: [InlineExpression] = [], footnotes: [Footnote] = []
  ) {
    self.path = path
    self.source = source
    self.frontMatter = frontMatter
    self.blocks = blocks
    self.cells = cells
    self.expressions = expressions
    self.footnotes = footnotes
  }
}

/// `` `{swift} expression` `` in the prose.
public struct InlineExpression: Equatable, Sendable {
  public var code: String
  /// Where the expression begins in the file, counted from 1.
  public var line: Int
  /// Counted from 1.
  public var column: Int

  public init(code: String, line: Int, column: Int) {
    self.code = code
    self.line = line
    self.column = column
  }
}

/// A note whose text stands elsewhere in the document.
public struct Footnote: Equatable, Sendable {
  public var name: String
  public var blocks: [Block]

  public init(name: String, blocks: [Block]) {
    self.name = name
    self.blocks = blocks
  }
}
