import Foundation

/// Drawings of another page, put into this one: only what a chart of our own may hold.
extension PageElement {
  /// A chart or a picture; `id` goes before the ids in it.
  func drawing(id: String, label: String) -> HTML {
    if name == "img" { return picture(label: label) }
    guard let svg = all.first(where: { $0.name == "svg" }) else { return .empty }
    let box = (svg.attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
    let size = box.count == 4 ? (box[2], box[3]) : (640, 400)
    do throws(SVGError) {
      let markup = try SVGMarkup(
        svg.source, idPrefix: id, label: svg.attributes["aria-label"] ?? label,
        width: String(format: "%.0f", size.0), height: String(format: "%.0f", size.1))
      return "<div class=\"chart\">\(markup.markup)</div>\n"
    } catch {
      return "<p class=\"unresolved\">This drawing can't be shown: \(error.reason).</p>\n"
    }
  }

  private func picture(label: String) -> HTML {
    let source = attributes["src"] ?? ""
    guard source.hasPrefix("data:image/") else {
      return "<p class=\"absent\">The picture lies in a file of its own: \(source)</p>\n"
    }
    return "<img src=\"\(Link.encoded(source))\" alt=\"\(attributes["alt"] ?? label)\">\n"
  }

  /// The element as markup again, with the letters that the reading made small.
  private var source: String {
    let name = Self.names[self.name] ?? self.name
    let written = attributes.sorted { $0.key < $1.key }.map { key, value in
      " \(key == "data-label" ? "aria-label" : key)=\"\(value.escapedForMarkup)\""
    }
    let inner = children.map { node in
      switch node {
      case .text(let text): text.escapedForMarkup
      case .element(let element): element.source
      }
    }
    return "<\(name)\(written.joined())>\(inner.joined())</\(name)>"
  }

  private static let names = [
    "clippath": "clipPath", "lineargradient": "linearGradient", "radialgradient": "radialGradient",
  ]
}
