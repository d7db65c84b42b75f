import Notebooks
import Outputs

extension PageWriter {
  mutating func markup(of inlines: [Inline]) -> HTML {
    inlines.map { markup(of: $0) }.joined()
  }

  private mutating func markup(of inline: Inline) -> HTML {
    switch inline {
    case .text(let text): "\(text)"
    case .softBreak: "\n"
    case .hardBreak: "<br>\n"
    case .code(let text): "<code>\(text)</code>"
    case .emphasis(let inlines): "<em>\(markup(of: inlines))</em>"
    case .strong(let inlines): "<strong>\(markup(of: inlines))</strong>"
    case .strikethrough(let inlines): "<del>\(markup(of: inlines))</del>"
    case .link(let destination, let title, let inlines):
      link(to: destination, title: title, markup(of: inlines))
    case .image(let source, let title, let inlines):
      image(source, title: title, alternativeText: inlines.plainText(outputs.text))
    case .html(let raw): isSafe ? "\(raw)" : HTML(trusting: raw)
    case .superscript(let inlines): "<sup>\(markup(of: inlines))</sup>"
    case .subscript(let inlines): "<sub>\(markup(of: inlines))</sub>"
    case .span(let list, let inlines): "<span\(attributes(list))>\(markup(of: inlines))</span>"
    case .attributed(let list, let inline): attributed(list, inline)
    case .displayedMathematics(let source): Mathematics(source: source, isBlock: true).markup
    case .citation(let group): markup(of: group)
    case .mathematics(let source): Mathematics(source: source, isBlock: false).markup
    case .expression(let index): value(ofExpression: index)
    case .footnote(let index): mark(ofFootnote: index)
    case .reference(let label): reference(to: label)
    }
  }

  private func link(to destination: String, title: String?, _ text: HTML) -> HTML {
    guard !isSafe || Link.isSafe(destination) else { return "<a>\(text)</a>" }
    return """
      <a href="\(Link.encoded(destination))"\(.attribute("title", title))>\(text)</a>
      """
  }

  private func value(ofExpression index: Int) -> HTML {
    if index < outputs.inlines.count, let text = outputs.inlines[index] {
      let mark = HTML.measured(outputs.measuredInlines.contains(index))
      return "<span class=\"value\"\(mark)>\(text)</span>"
    }
    let code = index < notebook.expressions.count ? notebook.expressions[index].code : ""
    return "<span class=\"unresolved\" title=\"This expression was not reached\">\(code)</span>"
  }

  private func reference(to label: String) -> HTML {
    guard let title = references.titles[label] else {
      return "<span class=\"unresolved\" title=\"Nothing here has this label\">@\(label)</span>"
    }
    return "<a class=\"reference\" href=\"#\(label)\">\(title)</a>"
  }
}
