import Notebooks

extension PageWriter {
  /// The attributes of a tag; an id that is taken is left out.
  mutating func attributes(_ list: AttributeList) -> HTML {
    var list = list
    list.id = id(of: list.id)
    return HTML(trusting: list.html)
  }

  /// A block with attributes around it; code has them itself.
  mutating func attributed(_ list: AttributeList, _ block: Block) -> HTML {
    if case .code(let language, let text) = block {
      let code = CodeBlock(language: language ?? list.classes.first, text: text).markup
      guard let name = name(of: list.id) else {
        let isPlain = list.id == nil && list.values.isEmpty
        return isPlain ? code : "<div\(attributes(list))>\n\(code)</div>\n"
      }
      let caption = list.values["lst-cap"].map { Markdown.inlines(of: $0) } ?? []
      return """
        <figure class="listing"\(.attribute("id", id(of: list.id)))>
        \(self.caption(name: name, caption))\(code)</figure>

        """
    }
    if let picture = figure(list, block) { return picture }
    return "<div\(attributes(list))>\n\(markup(of: block))</div>\n"
  }

  /// An inline with attributes: links and pictures have them themselves.
  mutating func attributed(_ list: AttributeList, _ inline: Inline) -> HTML {
    switch inline {
    case .link, .image:
      let markup = self.markup(of: [inline])
      if let tagged = tagged(markup, list) { return tagged }
    default: break
    }
    return "<span\(attributes(list))>\(markup(of: [inline]))</span>"
  }

  /// `markup` with attributes in its first tag; `nil` where that has none of its own.
  mutating func tagged(_ markup: HTML, _ list: AttributeList) -> HTML? {
    guard markup.markup.contains(" ") else { return nil }
    var list = list
    list.id = id(of: list.id)
    return HTML(trusting: list.applied(to: markup.markup))
  }

  mutating func markup(of list: Block.DefinitionList) -> HTML {
    var html: HTML = "<dl>\n"
    for item in list.items {
      html += "<dt>\(markup(of: item.term))</dt>\n"
      for blocks in item.definitions {
        let parts = blocks.map { block -> HTML in
          guard list.isTight, case .paragraph(let inlines) = block else { return markup(of: block) }
          return markup(of: inlines)
        }
        html += "<dd>\(parts.joined())</dd>\n"
      }
    }
    return html + "</dl>\n"
  }
}
