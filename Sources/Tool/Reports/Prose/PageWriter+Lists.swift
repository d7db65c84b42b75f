import Notebooks

extension PageWriter {
  mutating func markup(of list: Block.List) -> HTML {
    let isTasks = list.items.contains { $0.isDone != nil }
    let items = list.items.map { markup(of: $0, isTight: list.isTight) }.joined()
    let attributes = HTML.classes(["tasks": isTasks])
    guard let start = list.start else { return "<ul\(attributes)>\n\(items)</ul>\n" }
    let first = HTML.attribute("start", start == 1 ? nil : String(start))
    return "<ol\(first)\(attributes)>\n\(items)</ol>\n"
  }

  private mutating func markup(of item: Block.List.Item, isTight: Bool) -> HTML {
    let box = item.isDone.map { isDone -> HTML in
      """
      <input type="checkbox" disabled\(isDone ? " checked" : "" as HTML) \
      aria-label="\(isDone ? "Done" : "To do")"> 
      """
    }
    let blocks = item.blocks.map { block -> HTML in
      guard isTight, case .paragraph(let inlines) = block else { return markup(of: block) }
      return markup(of: inlines)
    }
    return "<li>\(box ?? .empty)\(blocks.joined(separator: isTight ? "\n" : ""))</li>\n"
  }

  mutating func markup(of table: Block.Table) -> HTML {
    func cells(_ row: [[Inline]], _ name: HTML, _ attributes: HTML) -> HTML {
      row.enumerated().map { column, inlines -> HTML in
        let side = column < table.alignments.count ? table.alignments[column]?.rawValue : nil
        let style = HTML.attribute("class", side)
        return "<\(name)\(attributes)\(style)>\(markup(of: inlines))</\(name)>"
      }.joined()
    }
    let id = id(of: table.label)
    let caption = captionText(name: name(of: table.label), table.caption)
    let head = cells(table.header, "th", " scope=\"col\"")
    let body = table.rows.map { "<tr>\(cells($0, "td", .empty))</tr>\n" as HTML }.joined()
    return """
      <div class="table"\(.attribute("id", id))>
      <table>\(caption.isEmpty ? .empty : "<caption>\(caption)</caption>" as HTML)
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(body)</tbody>
      </table>
      </div>

      """
  }
}
