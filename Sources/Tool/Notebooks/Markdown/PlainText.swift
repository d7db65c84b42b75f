/// Inlines without their markup.
enum PlainText {
  static func text(of inlines: [Inline], lineBreak: String = " ") -> String {
    inlines.map { text(of: $0, lineBreak) }.joined()
  }

  private static func text(of inline: Inline, _ lineBreak: String) -> String {
    switch inline {
    case .text(let text), .code(let text), .mathematics(let text), .displayedMathematics(let text):
      text
    case .softBreak, .hardBreak: lineBreak
    case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
      .superscript(let inner), .subscript(let inner), .span(_, let inner), .link(_, _, let inner),
      .image(_, _, let inner):
      text(of: inner, lineBreak: lineBreak)
    case .attributed(_, let inner): text(of: inner, lineBreak)
    case .html, .expression, .footnote, .reference, .citation: ""
    }
  }
}
