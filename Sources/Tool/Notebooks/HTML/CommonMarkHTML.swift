/// Writes blocks as the HTML of CommonMark's specification, without the page around it.
///
/// Cells and expressions, which only a report can show, are left out.
public struct CommonMarkHTML: Sendable {
  /// Whose markup the constructs beyond CommonMark have.
  public enum Flavor: Sendable {
    case github
    /// The markup of the `commonmark-hs` examples, with these footnotes' names.
    case pandoc(footnotes: [String])

    var footnoteNames: [String]? {
      if case .pandoc(let names) = self { names } else { nil }
    }
  }

  let footnotes: [Footnote]
  let flavor: Flavor
  private let extensions: MarkdownExtensions
  private var inlineWriter: InlineHTML
  var text = ""

  /// `extensions` says whether tags are filtered and whether headings have ids.
  public init(
    footnotes: [Footnote] = [], flavor: Flavor = .github, extensions: MarkdownExtensions = []
  ) {
    self.footnotes = footnotes
    self.flavor = flavor
    self.extensions = extensions
    inlineWriter = InlineHTML(flavor: flavor)
  }

  /// The blocks and, behind them, the footnotes that they name.
  public func html(of blocks: [Block]) -> String {
    var writer = self
    writer.write(blocks, isTight: false)
    writer.writeFootnotes()
    return extensions.contains(.tagFilter) ? TagFilter.filtered(writer.text) : writer.text
  }

  mutating func html(of inlines: [Inline]) -> String { inlineWriter.html(of: inlines) }

  mutating func write(_ blocks: [Block], isTight: Bool) {
    for block in blocks { write(block, isTight: isTight) }
  }

  /// Begins a line unless one has just begun.
  mutating func breakLine() {
    if !text.isEmpty, text.utf8.last != .newline { text += "\n" }
  }

  mutating func writeElement(_ tag: String, _ inlines: [Inline], attributes: String = "") {
    text += "<\(tag)\(attributes)>\(html(of: inlines))</\(tag)>\n"
  }

  mutating func writeContainer(_ opening: String, _ blocks: [Block], _ closing: String) {
    text += opening + "\n"
    write(blocks, isTight: false)
    breakLine()
    text += closing + "\n"
  }

  private mutating func write(_ block: Block, isTight: Bool) {
    if !isTight || !block.isParagraph { breakLine() }
    switch block {
    case .paragraph(let inlines):
      if isTight { text += html(of: inlines) } else { writeElement("p", inlines) }
    case .heading(let heading): write(heading)
    case .thematicBreak: text += "<hr />\n"
    case .code(let language, let code):
      let attribute = language.map { " class=\"language-\(HTMLEscapes.escaped($0))\"" } ?? ""
      text += "<pre><code\(attribute)>\(HTMLEscapes.escaped(code))</code></pre>\n"
    case .html(let html): text += html
    case .quote(let blocks): writeContainer("<blockquote>", blocks, "</blockquote>")
    case .list(let list): write(list)
    case .definitionList(let list): write(list)
    case .table(let table): write(table)
    case .callout(let callout):
      let kind = callout.kind.rawValue
      let title = callout.title.isEmpty ? [.text(kind.capitalizedFirst)] : callout.title
      text += "<div class=\"alert alert-\(kind)\">\n"
      writeElement("p", title, attributes: " class=\"alert-title\"")
      write(callout.blocks, isTight: false)
      text += "</div>\n"
    case .tabset(let tabs):
      let blocks = tabs.flatMap { [.paragraph([.strong($0.title)])] + $0.blocks }
      writeContainer("<div class=\"panel-tabset\">", blocks, "</div>")
    case .division(let list, let blocks): writeContainer("<div\(list.html)>", blocks, "</div>")
    case .attributed(let list, let block):
      let before = text
      text = ""
      write(block, isTight: isTight)
      text = before + list.applied(to: text)
    case .mathematics(let mathematics, _):
      text +=
        "<p><span class=\"math display\">\\[\(HTMLEscapes.escaped(mathematics))\\]</span></p>\n"
    case .cell: break
    }
  }

  private mutating func write(_ heading: Block.Heading) {
    let isExplicit = extensions.contains(.attributes) && heading.hasExplicitIdentifier
    let showsId = isExplicit || extensions.contains(.headingIdentifiers)
    let list = AttributeList(
      id: showsId ? heading.id : nil, classes: heading.classes, values: heading.values)
    writeElement("h\(heading.level)", heading.inlines, attributes: list.html)
  }
}

extension Block {
  fileprivate var isParagraph: Bool {
    switch self {
    case .paragraph: true
    case .attributed(_, let block): block.isParagraph
    default: false
    }
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
