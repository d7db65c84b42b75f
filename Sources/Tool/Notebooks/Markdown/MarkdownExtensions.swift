/// What is read beyond CommonMark.
public struct MarkdownExtensions: OptionSet, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// GFM tables.
  public static let tables = MarkdownExtensions(rawValue: 1 << 0)
  /// `~~gone~~`.
  public static let strikethrough = MarkdownExtensions(rawValue: 1 << 1)
  /// `- [x] done`.
  public static let taskLists = MarkdownExtensions(rawValue: 1 << 2)
  /// Bare `www.…`, `http://…`, `https://…` and mail addresses.
  public static let autolinks = MarkdownExtensions(rawValue: 1 << 3)
  /// `[^name]` and `[^name]: text`.
  public static let footnotes = MarkdownExtensions(rawValue: 1 << 4)
  /// `> [!NOTE]`.
  public static let alerts = MarkdownExtensions(rawValue: 1 << 5)
  /// `$…$` and `$$…$$`.
  public static let mathematics = MarkdownExtensions(rawValue: 1 << 6)
  /// `:::` around blocks, and with it callouts and tabsets.
  public static let divisions = MarkdownExtensions(rawValue: 1 << 7)
  /// `{#id .class}` behind headings, and table captions.
  public static let attributes = MarkdownExtensions(rawValue: 1 << 8)
  /// `@fig-x`.
  public static let references = MarkdownExtensions(rawValue: 1 << 9)
  /// `{swift}` fences and inline expressions; only a `Notebook` reads them.
  static let cells = MarkdownExtensions(rawValue: 1 << 10)

  /// CommonMark and nothing else.
  public static let commonMark: MarkdownExtensions = []
  /// What GitHub reads.
  public static let github: MarkdownExtensions = [
    .tables, .strikethrough, .taskLists, .autolinks, .footnotes, .alerts, .mathematics,
  ]
  /// All that the prose of a notebook may use.
  public static let notebook: MarkdownExtensions = [
    .github, .divisions, .attributes, .references,
  ]
}
