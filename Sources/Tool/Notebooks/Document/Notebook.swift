/// One `.swiftmd` file, read but not run: front matter, prose and cells, each with its source position.
public struct Notebook: Equatable, Sendable {
  /// The path as the user gave it, for messages.
  public var path: String
  /// The whole text, with the files that it includes in their places.
  public var source: String
  /// Where the lines of `source` were read; all other lines here count in `source`.
  public var origins: LineOrigins
  /// The files that it includes or takes references from, relative to its folder.
  public var includedFiles: [String] = []
  public var frontMatter: FrontMatter
  /// The prose and, as `Block.cell`, the places of the cells.
  public var blocks: [Block]
  /// All `{swift}` cells in order; `Block.cell` holds an index into it.
  public var cells: [Cell]
  /// All inline expressions in order; `Inline.expression` holds an index into it.
  public var expressions: [InlineExpression]
  /// The front matter's title, read as prose; empty without one.
  public var title: [Inline]
  /// What `[^name]` refers to, in the order of first use.
  public var footnotes: [Footnote]

  public init(
    path: String, source: String, frontMatter: FrontMatter = FrontMatter(), blocks: [Block] = [],
    cells: [Cell] = [], expressions: [InlineExpression] = [], title: [Inline] = [],
    footnotes: [Footnote] = []
  ) {
    self.path = path
    self.source = source
    origins = LineOrigins(path: path)
    self.frontMatter = frontMatter
    self.blocks = blocks
    self.cells = cells
    self.expressions = expressions
    self.title = title.isEmpty ? frontMatter.title.map { [.text($0)] } ?? [] : title
    self.footnotes = footnotes
  }
}

/// `` `{swift} expression` `` or `` `{swift} expression, .format` `` in the prose, a caption, an
/// alternative text or the title.
public struct InlineExpression: Equatable, Sendable {
  /// The expression, and behind a comma the format of its value.
  public var code: String
  /// Where the expression begins in the file, counted from 1.
  public var line: Int
  /// Counted from 1.
  public var column: Int
  /// Whether all cells come first: it stands in the title.
  public var isLast: Bool
  /// Whether it gets a value; false where a part of the cells is left out.
  public var isEvaluated = true

  public init(code: String, line: Int, column: Int, isLast: Bool = false) {
    self.code = code
    self.line = line
    self.column = column
    self.isLast = isLast
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
