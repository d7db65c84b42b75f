import Notebooks

extension PageWriter {
  mutating func markup(of blocks: [Block]) -> HTML {
    blocks.map { markup(of: $0) }.joined()
  }

  mutating func markup(of block: Block) -> HTML {
    switch block {
    case .paragraph(let inlines): "<p>\(markup(of: inlines))</p>\n"
    case .heading(let heading): markup(of: heading)
    case .thematicBreak: "<hr>\n"
    case .code(let language, let text): CodeBlock(language: language, text: text).markup
    case .html(let raw): markup(ofRaw: raw)
    case .quote(let blocks): "<blockquote>\n\(markup(of: blocks))</blockquote>\n"
    case .list(let list): markup(of: list)
    case .table(let table): markup(of: table)
    case .callout(let callout): markup(of: callout)
    case .tabset(let tabs): markup(of: tabs)
    case .definitionList(let list): markup(of: list)
    case .division(let list, let blocks): division(list, blocks)
    case .attributed(let list, let block): attributed(list, block)
    case .mathematics(let source, let label): equation(source, label: label)
    case .cell(let index): markup(ofCell: index)
    }
  }

  private mutating func markup(of heading: Block.Heading) -> HTML {
    let level = min(6, heading.level + headingShift)
    let id = headingId(heading.id)
    let number =
      isInDisplay
      ? nil
      : references.sections.number(of: heading.id).map {
        "<span class=\"section-number\">\($0)</span> " as HTML
      }
    let text = markup(of: heading.inlines)
    return """
      <h\(level) id="\(id)">\(number ?? .empty)\(text)\
      <a class="anchor" href="#\(id)" aria-label="Link to this section"></a></h\(level)>

      """
  }

  /// The heading's own id, or one beside it for what a cell shows: that must not take an author's.
  private mutating func headingId(_ wish: String) -> String {
    guard let id = id(of: wish) else { return anchors.unique(wish) }
    return id
  }

  private func markup(ofRaw html: String) -> HTML {
    let line = html.hasSuffix("\n") ? html : html + "\n"
    return isSafe ? "<p>\(String(line.dropLast()))</p>\n" : HTML(trusting: line)
  }

  private mutating func equation(_ source: String, label: String?) -> HTML {
    let number = name(of: label).map { name -> HTML in
      "<span class=\"equation-number\">(\(String(name.drop { !$0.isNumber })))</span>"
    }
    return """
      <div class="equation"\(.attribute("id", id(of: label)))>\
      \(Mathematics(source: source, isBlock: true).markup)\(number ?? .empty)</div>

      """
  }

  /// A `<figcaption>` with the number before the text; empty without either.
  mutating func caption(name: String?, _ inlines: [Inline]) -> HTML {
    let text = captionText(name: name, inlines)
    return text.isEmpty ? .empty : "<figcaption>\(text)</figcaption>\n"
  }

  /// The number and the caption in one line, as far as there are any.
  mutating func captionText(name: String?, _ inlines: [Inline]) -> HTML {
    let number = name.map { "<span class=\"number\">\($0)</span>" as HTML }
    let text = inlines.isEmpty ? nil : markup(of: inlines)
    return [number, text].compactMap(\.self).joined(separator: " ")
  }
}
