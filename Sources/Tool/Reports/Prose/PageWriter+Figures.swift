import Notebooks

/// Figures that the prose itself makes: pictures with a label, and divisions.
extension PageWriter {
  /// A picture that stands alone and has a number: its text is the caption.
  mutating func figure(_ list: AttributeList, _ block: Block) -> HTML? {
    guard let name = name(of: list.id), case .paragraph(let inlines) = block, inlines.count == 1,
      case .image(let source, let title, let caption) = inlines[0]
    else { return nil }
    var rest = list
    rest.id = nil
    rest.values["fig-alt"] = nil
    let text = list.values["fig-alt"] ?? caption.plainText(outputs.text)
    let picture = image(source, title: title, alternativeText: text)
    return """
      <figure\(.attribute("id", id(of: list.id)))>
      \(rest.isEmpty ? picture : tagged(picture, rest) ?? picture)
      \(self.caption(name: name, caption))</figure>

      """
  }

  /// A division; one with a figure's or table's label is numbered, and its last paragraph the
  /// caption.
  mutating func division(_ list: AttributeList, _ blocks: [Block]) -> HTML {
    var list = list
    let columns = list.values.removeValue(forKey: "layout-ncol").flatMap { Int($0) }
    guard let name = name(of: list.id), let caption = blocks.last,
      case .paragraph(let inlines) = caption, blocks.count > 1
    else {
      return "<div\(attributes(list))>\n\(grid(blocks, columns))</div>\n"
    }
    let id = self.id(of: list.id)
    return """
      <figure\(.attribute("id", id))>
      \(grid(Array(blocks.dropLast()), columns))\
      \(self.caption(name: name, inlines))</figure>

      """
  }

  /// Blocks in so many columns; pictures of one paragraph stand side by side.
  private mutating func grid(_ blocks: [Block], _ columns: Int?) -> HTML {
    guard let columns else { return markup(of: blocks) }
    let items = blocks.flatMap(\.pictures).map { "<div>\n\(markup(of: $0))</div>\n" as HTML }
    return "<div class=\"grid\" style=\"--columns:\(columns)\">\n\(items.joined())</div>\n"
  }
}

extension Block {
  /// A paragraph of pictures only as one paragraph for each; any other block as it is.
  fileprivate var pictures: [Block] {
    guard case .paragraph(let inlines) = self else { return [self] }
    let parts = inlines.filter { $0 != .softBreak && $0 != .hardBreak && $0 != .text(" ") }
    guard parts.count > 1, parts.allSatisfy(\.isPicture) else { return [self] }
    return parts.map { .paragraph([$0]) }
  }
}

extension Inline {
  fileprivate var isPicture: Bool {
    switch self {
    case .image: true
    case .attributed(_, let inline): inline.isPicture
    default: false
    }
  }
}
