/// Writes blocks as the HTML of CommonMark's specification, without the page around it.
///
/// Headings have no anchors, and what only a report can show (cells, expressions, references) is
/// shown as its source.
public struct CommonMarkHTML: Sendable {
  private let footnotes: [Footnote]
  private var text = ""

  public init(footnotes: [Footnote] = []) {
    self.footnotes = footnotes
  }

  /// The blocks and, behind them, the footnotes that they name.
  public func html(of blocks: [Block]) -> String {
    var writer = self
    writer.write(blocks, isTight: false)
    writer.writeFootnotes()
    return writer.text
  }

  private mutating func write(_ blocks: [Block], isTight: Bool) {
    for block in blocks { write(block, isTight: isTight) }
  }

  /// Begins a line unless one has just begun.
  private mutating func breakLine() {
    if !text.isEmpty, text.utf8.last != .newline { text += "\n" }
  }

  private mutating func writeElement(_ tag: String, _ inlines: [Inline], attributes: String = "") {
    text += "<\(tag)\(attributes)>\(InlineHTML.html(of: inlines))</\(tag)>\n"
  }

  private mutating func writeContainer(_ opening: String, _ blocks: [Block], _ closing: String) {
    text += opening + "\n"
    write(blocks, isTight: false)
    breakLine()
    text += closing + "\n"
  }

  private mutating func write(_ block: Block, isTight: Bool) {
    if !isTight || !block.isParagraph { breakLine() }
    switch block {
    case .paragraph(let inlines):
      if isTight { text += InlineHTML.html(of: inlines) } else { writeElement("p", inlines) }
    case .heading(let heading): writeElement("h\(heading.level)", heading.inlines)
    case .thematicBreak: text += "<hr />\n"
    case .code(let language, let code):
      let attribute = language.map { " class=\"language-\(HTMLEscapes.escaped($0))\"" } ?? ""
      text += "<pre><code\(attribute)>\(HTMLEscapes.escaped(code))</code></pre>\n"
    case .html(let html): text += html
    case .quote(let blocks): writeContainer("<blockquote>", blocks, "</blockquote>")
    case .list(let list): write(list)
    case .table(let table): write(table)
    case .callout(let callout):
      writeContainer("<div class=\"callout-\(callout.kind.rawValue)\">", callout.contents, "</div>")
    case .tabset(let tabs):
      let blocks = tabs.flatMap { [.paragraph([.strong($0.title)])] + $0.blocks }
      writeContainer("<div class=\"panel-tabset\">", blocks, "</div>")
    case .division(let id, let classes, let blocks):
      let idText = id.map { " id=\"\(HTMLEscapes.escaped($0))\"" } ?? ""
      let names = HTMLEscapes.escaped(classes.joined(separator: " "))
      let classText = classes.isEmpty ? "" : " class=\"\(names)\""
      writeContainer("<div\(idText)\(classText)>", blocks, "</div>")
    case .mathematics(let mathematics, _):
      text += "<p>\\[\(HTMLEscapes.escaped(mathematics))\\]</p>\n"
    case .cell: break
    }
  }

  private mutating func write(_ list: Block.List) {
    let tag = list.start == nil ? "ul" : "ol"
    let start = list.start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
    text += "<\(tag)\(start)>\n"
    for item in list.items {
      text += "<li>"
      var blocks = item.blocks
      if let isDone = item.isDone, case .paragraph(let inlines) = blocks.first {
        let box = "<input type=\"checkbox\"\(isDone ? " checked=\"\"" : "") disabled=\"\" /> "
        blocks[0] = .paragraph([.html(box)] + inlines)
      }
      write(blocks, isTight: list.isTight)
      text += "</li>\n"
    }
    text += "</\(tag)>\n"
  }

  private mutating func write(_ table: Block.Table) {
    text += "<table>\n<thead>\n"
    writeRow(table.header, "th", table.alignments)
    text += "</thead>\n"
    if !table.rows.isEmpty {
      text += "<tbody>\n"
      for row in table.rows { writeRow(row, "td", table.alignments) }
      text += "</tbody>\n"
    }
    text += "</table>\n"
  }

  private mutating func writeRow(
    _ cells: [[Inline]], _ tag: String, _ alignments: [Block.Table.Alignment?]
  ) {
    text += "<tr>\n"
    for (cell, alignment) in zip(cells, alignments) {
      writeElement(tag, cell, attributes: alignment.map { " align=\"\($0.rawValue)\"" } ?? "")
    }
    text += "</tr>\n"
  }

  private mutating func writeFootnotes() {
    guard !footnotes.isEmpty else { return }
    text += "<section class=\"footnotes\">\n<ol>\n"
    for (index, footnote) in footnotes.enumerated() {
      text += "<li id=\"fn\(index + 1)\">\n"
      write(footnote.blocks, isTight: false)
      breakLine()
      text += "</li>\n"
    }
    text += "</ol>\n</section>\n"
  }
}

extension Block {
  fileprivate var isParagraph: Bool {
    if case .paragraph = self { return true }
    return false
  }
}

extension Block.Callout {
  /// The title as a paragraph before the blocks.
  fileprivate var contents: [Block] {
    title.isEmpty ? blocks : [.paragraph([.strong(title)])] + blocks
  }
}
