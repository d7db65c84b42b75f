import Notebooks
import Outputs

extension PageWriter {
  /// One figure of the page: its panels, each with its own caption, and the caption of all.
  mutating func drawing(_ panels: [Display], _ options: CellOptions) -> HTML {
    let name = options.isNumberedFigure ? references.name(of: options.label) : nil
    let id = options.isNumberedFigure ? anchors.once(options.label) : nil
    let columns = max(1, min(options.layoutColumns ?? 1, panels.count))
    let widths = panels.map { Drawing.width(of: $0, options) }
    let attributes =
      .attribute("id", id)
      + .classes(["wide": (widths.max() ?? 0) * Double(columns) > Drawing.columnWidth])
      + .measured(panels.contains(where: \.isMeasured))
    if panels.count == 1 {
      return figure(
        attributes, content(of: panels[0], options), name: name, options.figureCaption,
        data: Drawing.data(of: panels[0]))
    }
    let items = panels.enumerated().map { index, panel -> HTML in
      let captions = options.figureSubcaptions
      return figure(
        " class=\"panel\"", content(of: panel, options), name: "(\(References.letter(index)))",
        index < captions.count ? captions[index] : [], data: Drawing.data(of: panel))
    }
    let grid: HTML =
      "<div class=\"grid\" style=\"--columns:\(columns)\">\n\(items.joined())</div>\n"
    return figure(attributes, grid, name: name, options.figureCaption, data: .empty)
  }

  private mutating func figure(
    _ attributes: HTML, _ content: HTML, name: String?, _ caption: [Inline], data: HTML
  ) -> HTML {
    // The caption may stand in the margin, the numbers behind the drawing never do.
    "<figure\(attributes)>\n\(content)\(data)\(self.caption(name: name, caption))</figure>\n"
  }

  private mutating func content(of panel: Display, _ options: CellOptions) -> HTML {
    guard panel.isDrawn else { return markup(of: panel, options) }
    if case .image(let image) = panel.content { _ = pictures.address(of: image.png) }
    let text = options.figureAlternativeText.map { $0.plainText(outputs.text) }
    return Drawing(
      panel, options, id: drawingId(), alternativeText: text, pictures: pictures
    ).markup
  }

  /// A prefix for the ids inside of a drawing, which know nothing of the page's; short, because
  /// each letter in a chart has one.
  private mutating func drawingId() -> String {
    drawings += 1
    return "d\(drawings)"
  }
}
