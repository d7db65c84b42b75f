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
  /// `$…$` and `$$…$$` in running text.
  public static let mathematics = MarkdownExtensions(rawValue: 1 << 6)
  /// `:::` around blocks, and with it callouts and tabsets.
  public static let divisions = MarkdownExtensions(rawValue: 1 << 7)
  /// `{#id .class key=value}` behind headings, fences and inlines, and table captions.
  public static let attributes = MarkdownExtensions(rawValue: 1 << 8)
  /// `@fig-x` and `[@key]`.
  public static let references = MarkdownExtensions(rawValue: 1 << 9)
  /// `{swift}` fences and inline expressions; only a `Notebook` reads them.
  static let cells = MarkdownExtensions(rawValue: 1 << 10)
  /// Lines that begin with `$$` as blocks of their own, with labels.
  public static let equations = MarkdownExtensions(rawValue: 1 << 11)
  /// `[text]{.class}`.
  public static let spans = MarkdownExtensions(rawValue: 1 << 12)
  /// A term, and below it `: definition`.
  public static let definitionLists = MarkdownExtensions(rawValue: 1 << 13)
  /// `` `<b>`{=html} ``.
  public static let rawAttributes = MarkdownExtensions(rawValue: 1 << 14)
  /// `x^2^`.
  public static let superscripts = MarkdownExtensions(rawValue: 1 << 15)
  /// `H~2~O`.
  public static let subscripts = MarkdownExtensions(rawValue: 1 << 16)
  /// `~gone~`, as GFM has it.
  public static let singleTildes = MarkdownExtensions(rawValue: 1 << 17)
  /// Super- and subscripts hold no spaces, as in Pandoc.
  public static let tightScripts = MarkdownExtensions(rawValue: 1 << 18)
  /// Tables whose rows hold a bar, and that interrupt no paragraph.
  public static let pipeTables = MarkdownExtensions(rawValue: 1 << 19)
  /// GFM's filter: `<script>` and eight other tags are text.
  public static let tagFilter = MarkdownExtensions(rawValue: 1 << 20)
  /// Ids of headings by GitHub's rule, in plain HTML.
  public static let headingIdentifiers = MarkdownExtensions(rawValue: 1 << 21)

  /// CommonMark and nothing else.
  public static let commonMark: MarkdownExtensions = []
  /// What GitHub reads.
  public static let github: MarkdownExtensions = [
    .tables, .strikethrough, .singleTildes, .taskLists, .autolinks, .footnotes, .alerts,
    .mathematics, .equations,
  ]
  /// All that the prose of a notebook may use.
  public static let notebook: MarkdownExtensions = [
    .tables, .strikethrough, .subscripts, .superscripts, .tightScripts, .taskLists, .autolinks,
    .footnotes, .alerts, .mathematics, .equations, .divisions, .attributes, .references, .spans,
    .definitionLists, .rawAttributes,
  ]
}

extension MarkdownExtensions {
  /// The sets that `--extensions` names; underlines and hyphens are the same.
  public static let named: [String: MarkdownExtensions] = [
    "commonmark": .commonMark, "gfm": [.github, .tagFilter], "notebook": .notebook,
    "table": .tables, "tables": .tables, "strikethrough": .strikethrough,
    "tasklist": .taskLists, "task_lists": .taskLists, "autolink": .autolinks,
    "autolinks": .autolinks, "tagfilter": .tagFilter, "footnotes": .footnotes, "alerts": .alerts,
    "math": .mathematics, "equations": .equations, "fenced_divs": [.divisions, .attributes],
    "attributes": .attributes, "bracketed_spans": [.spans, .attributes],
    "definition_lists": .definitionLists, "raw_attribute": .rawAttributes,
    "superscript": .superscripts, "subscript": .subscripts, "pipe_tables": .pipeTables,
    "auto_identifiers": [.headingIdentifiers, .attributes],
  ]
}
