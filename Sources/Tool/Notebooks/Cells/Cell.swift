/// One executable `{swift}` block.
public struct Cell: Equatable, Sendable {
  /// Its place among the notebook's cells, counted from 0.
  public var index: Int
  /// The line of the opening fence, counted from 1.
  public var line: Int
  /// The line of the closing fence, counted from 1.
  public var lastLine: Int
  /// The line of the first line of `code`, counted from 1.
  public var codeLine: Int
  /// Columns that the fence's indentation takes from each line of code.
  public var indentation: Int
  /// The Swift, without the option lines.
  public var code: String
  public var options: CellOptions

  /// Without `lastLine` the closing fence stands right behind the code.
  public init(
    index: Int, line: Int, codeLine: Int, lastLine: Int? = nil, indentation: Int = 0, code: String,
    options: CellOptions = CellOptions()
  ) {
    self.index = index
    self.line = line
    self.lastLine =
      lastLine ?? codeLine + code.split(separator: "\n", omittingEmptySubsequences: false).count
    self.codeLine = codeLine
    self.indentation = indentation
    self.code = code
    self.options = options
  }
}

/// The `//| name: value` lines at the top of a cell, with Quarto's names and meanings.
public struct CellOptions: Equatable, Sendable {
  /// Whether the code of a cell is folded in the report.
  public enum CodeFold: String, Equatable, Sendable {
    case no = "false"
    case yes = "true"
    case shown = "show"
  }

  /// `fig-…` and `tbl-…` labels number the figure or table.
  public var label: String?
  /// Whether the report shows the code.
  public var echo = true
  /// Whether the cell runs; one that does not declares nothing.
  public var eval = true
  /// Whether the report shows what the cell printed and displayed.
  public var output = true
  /// Whether the report shows anything of the cell.
  public var include = true
  /// Whether the report shows what the cell wrote to standard error.
  public var warning = true
  /// Whether a failure of this cell is expected: it is shown, and the notebook goes on.
  public var error = false
  /// Markdown, read as inlines.
  public var figureCaption: [Inline] = []
  public var figureSubcaptions: [[Inline]] = []
  /// Text with inline expressions; `nil` for the chart's own.
  public var figureAlternativeText: [Inline]?
  /// CSS pixels.
  public var figureWidth: Double?
  public var figureHeight: Double?
  public var tableCaption: [Inline] = []
  public var listingCaption: [Inline] = []
  /// How many outputs stand side by side.
  public var layoutColumns: Int?
  public var codeFold: CodeFold = .no
  public var codeSummary: String?
  /// Seconds; overrides the front matter's.
  public var timeout: Double?
  /// Bytes; overrides the front matter's.
  public var memory: Int?
  public var reads: [String] = []

  /// All options at their defaults.
  public init() {}
}
