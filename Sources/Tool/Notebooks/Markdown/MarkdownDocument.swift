/// Markdown as blocks, with the footnotes that they name.
public struct MarkdownDocument: Equatable, Sendable {
  public var blocks: [Block]
  /// What `Inline.footnote` indexes, in the order of first use.
  public var footnotes: [Footnote]

  /// Reads any text: Markdown has no errors.
  public init(_ text: String, extensions: MarkdownExtensions = .notebook) {
    var assembler = BlockAssembler(
      BlockReader(SourceLines(text), extensions: extensions.subtracting(.cells)))
    blocks = assembler.blocks(of: 0)
    footnotes = assembler.usedFootnotes
  }
}

/// Markdown without a notebook around it.
public enum Markdown {
  /// The blocks of `text`; where it has footnotes, read a `MarkdownDocument`.
  public static func blocks(
    of text: String, extensions: MarkdownExtensions = .notebook
  ) -> [Block] {
    MarkdownDocument(text, extensions: extensions).blocks
  }

  /// The inlines of a text that stands by itself, such as a caption.
  public static func inlines(
    of text: String, extensions: MarkdownExtensions = .notebook
  ) -> [Inline] {
    let source = SourceLines(text)
    let leaf = LeafText(whole: source)
    let reader = InlineReader(
      leaf, extensions: extensions.subtracting([.cells, .footnotes]),
      definitions: LinkDefinitions(), footnotes: [])
    var ledger = InlineLedger()
    return InlineAssembler.inlines(of: leaf, reader: reader, source: source, ledger: &ledger)
  }

  /// `text` as HTML, for CommonMark exactly as its specification shows it.
  ///
  /// With `isPandoc`, what is beyond CommonMark has the markup of the `commonmark-hs` examples.
  public static func html(
    of text: String, extensions: MarkdownExtensions = .commonMark, isPandoc: Bool = false
  ) -> String {
    let document = MarkdownDocument(text, extensions: extensions)
    let names = document.footnotes.map(\.name)
    return CommonMarkHTML(
      footnotes: document.footnotes, flavor: isPandoc ? .pandoc(footnotes: names) : .github,
      extensions: extensions
    ).html(of: document.blocks)
  }
}

extension BlockAssembler {
  /// The footnotes that are used, in the order of first use.
  var usedFootnotes: [Footnote] {
    ledger.footnoteNames.map { Footnote(name: $0, blocks: footnotes[$0] ?? []) }
  }
}
