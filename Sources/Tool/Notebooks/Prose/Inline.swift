/// A piece of running text.
public indirect enum Inline: Equatable, Sendable {
  case text(String)
  case softBreak
  case hardBreak
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  case strikethrough([Inline])
  case link(destination: String, title: String?, [Inline])
  case image(source: String, title: String?, [Inline])
  case html(String)
  /// `$…$`, as its LaTeX.
  case mathematics(String)
  /// The inline expression with this index in `Notebook.expressions`.
  case expression(Int)
  /// The footnote with this index in `Notebook.footnotes`.
  case footnote(Int)
  /// `@fig-x`, `@tbl-x`, `@sec-x`, `@eq-x` or `@lst-x`, without the `@`.
  case reference(String)
}
