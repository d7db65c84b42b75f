import Notebooks
import Outputs

extension PageWriter {
  /// One figure of the page: its panels, each with its own caption, and the caption of all.
  mutating func drawing(_ panels: [Display], _ options: CellOptions) -> HTML {
    let name = options.isNumberedFigure ? references.name(of: options.label) : nil
    let id = options.isNumberedFigure ? anchors.once(options.label) : nil
    let caption = caption(name: name, options.figureCaption)
    let columns = min(options.layoutColumns ?? 1, panels.count)
    let body: HTML
    if panels.count == 1 {
      body = content(of: panels[0], options)
    } else {
      let items = panels.enumerated().map { index, panel -> HTML in
        let captions = options.figureSubcaptions
        let text = index < captions.count ? captions[index] : []
        return """
          <figure class="panel">
          \(content(of: panel, options))\
          \(self.caption(name: "(\(Self.letter(index)))", text))</figure>

          """
      }
      body = "<div class=\"grid\" style=\"--columns:\(columns)\">\n\(items.joined())</div>\n"
    }
    let isWide = columns > 1 || panels.contains { Drawing.isWide($0, options) }
    return """
      <figure\(.attribute("id", id))\(.classes(["wide": isWide]))>
      \(body)\(caption)</figure>

      """
  }

  private mutating func content(of panel: Display, _ options: CellOptions) -> HTML {
    panel.isDrawn
      ? Drawing(panel, options, id: drawingId()).markup : markup(of: panel, options)
  }

  /// a, b, … z, then numbers.
  private static func letter(_ index: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return index < letters.count ? String(letters[index]) : String(index + 1)
  }
}
