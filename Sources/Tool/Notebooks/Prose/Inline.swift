/// A piece of running text.
public indirect enum Inline: Equatable, Sendable {
  case text(String)
  case softBreak
  case hardBreak
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  case strikethrough([Inline])
  case superscript([Inline])
  case `subscript`([Inline])
  /// `[text]{.class}`.
  case span(AttributeList, [Inline])
  /// An inline with `{.class}` behind it.
  case attributed(AttributeList, Inline)
  case link(destination: String, title: String?, [Inline])
  case image(source: String, title: String?, [Inline])
  case html(String)
  /// `$…$`, as its LaTeX.
  case mathematics(String)
  /// `$$…$$` within a paragraph, as its LaTeX.
  case displayedMathematics(String)
  /// `[see @key, p. 3; @other]` or `@key`.
  case citation(CitationGroup)
  /// The inline expression with this index in `Notebook.expressions`.
  case expression(Int)
  /// The footnote with this index in `Notebook.footnotes`.
  case footnote(Int)
  /// `@fig-x`, `@tbl-x`, `@sec-x`, `@eq-x` or `@lst-x`, without the `@`.
  case reference(String)
}
