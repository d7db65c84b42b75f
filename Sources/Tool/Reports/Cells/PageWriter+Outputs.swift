import Notebooks
import Outputs

extension PageWriter {
  mutating func markup(of groups: [OutputGroup], in cell: Cell) -> HTML {
    let options = cell.options
    var isNamed = false
    var html = HTML.empty
    for group in groups {
      switch group {
      case .text(let stream, let text): html += TextBlock(stream: stream, text: text).markup
      case .drawing(let panels): html += drawing(panels, options)
      case .display(let display):
        if case .table(let table) = display.content {
          html += marked(markup(of: table, options, isNamed: !isNamed), display)
          isNamed = true
        } else {
          html += markup(of: display, options)
        }
      case .grid(let displays): html += grid(displays, options)
      case .figures(let figures): html += FigureList(figures: figures).markup
      case .claims(let claims): html += claims.map { card(of: $0) }.joined()
      case .failure(let failure): html += failure.markup(origins: notebook.origins, in: cell)
      }
    }
    return html + missing(options)
  }

  /// One display without number and caption.
  mutating func markup(of display: Display, _ options: CellOptions) -> HTML {
    switch display {
    case .text(let text): return TextBlock(stream: .display, text: text).markup
    case .html(let raw):
      return isSafe
        ? TextBlock(stream: .display, text: raw).markup
        : "<div class=\"output html\">\n\(HTML(trusting: raw))\n</div>\n"
    case .markdown(let source): return markup(ofMarkdown: source)
    case .table(let table): return table.markup()
    case .image, .chart:
      return drawing([display], CellOptions(sizeOf: options))
    case .measured(let content):
      // A drawing's figure carries the mark itself.
      return content.isDrawn
        ? drawing([display], CellOptions(sizeOf: options))
        : marked(markup(of: content, options), display)
    }
  }

  /// Inside of an element that says so, where a clock had a part in it.
  private func marked(_ markup: HTML, _ display: Display) -> HTML {
    display.isMeasured ? "<div\(HTML.measured(true))>\n\(markup)</div>\n" : markup
  }

  private mutating func markup(
    of table: TableOutput, _ options: CellOptions, isNamed: Bool
  ) -> HTML {
    guard isNamed else { return table.markup() }
    let name = options.isNumberedTable ? references.name(of: options.label) : nil
    return table.markup(
      caption: captionText(name: name, options.tableCaption),
      id: options.isNumberedTable ? anchors.once(options.label) : nil)
  }

  private mutating func grid(_ displays: [Display], _ options: CellOptions) -> HTML {
    let columns = min(options.layoutColumns ?? 1, displays.count)
    let items = displays.map { "<div>\n\(markup(of: $0, options))</div>\n" as HTML }
    return "<div class=\"grid wide\" style=\"--columns:\(columns)\">\n\(items.joined())</div>\n"
  }

  private mutating func card(of claim: Claim) -> HTML {
    let id = anchors.unique("claim-\(claims.count + 1)")
    claims.append(ClaimPanel.Entry(claim: claim, id: id))
    return ClaimCard(claim: claim, id: id).markup
  }

  /// Holds a numbered figure's or table's place where the cell did not come to it: links to it
  /// lead somewhere, and the numbers of the others stay.
  private mutating func missing(_ options: CellOptions) -> HTML {
    guard options.include, options.output,
      options.isNumberedFigure || options.isNumberedTable,
      let name = references.name(of: options.label), let id = anchors.once(options.label)
    else { return .empty }
    let caption = options.isNumberedFigure ? options.figureCaption : options.tableCaption
    return """
      <figure class="missing" id="\(id)">
      <p>The cell left nothing to show here.</p>
      \(self.caption(name: name, caption))</figure>

      """
  }
}
