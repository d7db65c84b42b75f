/// Why a drawing does not go into the page.
struct SVGError: Error, Equatable {
  var reason: String
}

/// A drawing that holds nothing but shapes and text: no script, no foreign markup, no address.
///
/// The page's parser reads SVG inside of HTML with rules of its own, so that one stray tag could
/// leave the drawing. Only well-formed markup of known elements goes in; ids get a prefix.
struct SVGMarkup {
  private(set) var markup: HTML

  /// Throws where `source` is not one `<svg>` of plain shapes and text.
  init(
    _ source: String, idPrefix: String, label: String, width: String, height: String
  ) throws(SVGError) {
    var reader = SVGReader(source)
    var ids = ShortIds(prefix: idPrefix)
    var open: [String] = []
    var written = ""
    var hasRoot = false
    while let piece = try reader.next() {
      switch piece {
      case .text(let text):
        let isBlank = text.allSatisfy(\.isWhitespace)
        guard !open.isEmpty || isBlank else { throw SVGError(reason: "text stands around it") }
        if !open.isEmpty { written += text }
      case .end(let name):
        guard open.popLast() == name else {
          throw SVGError(reason: "</\(name)> closes nothing")
        }
        written += "</\(name)>"
      case .start(let name, var attributes, let isClosed):
        guard Self.elements.contains(name), open.isEmpty == (name == "svg"),
          !hasRoot || name != "svg"
        else { throw SVGError(reason: "<\(name)> has no place in it") }
        if name == "svg" {
          hasRoot = true
          attributes = Self.root(attributes, label: label, width: width, height: height)
        } else {
          // One picture with one label: the names of its parts are for the page's script.
          attributes = attributes.map { $0.name == "aria-label" ? $0.renamed("data-label") : $0 }
        }
        written += "<\(name)"
        for attribute in attributes {
          let value = try Self.checked(attribute, &ids)
          written += " \(attribute.name)=\"\(value)\""
        }
        written += isClosed ? "/>" : ">"
        if !isClosed { open.append(name) }
      }
    }
    guard hasRoot, open.isEmpty else {
      throw SVGError(reason: open.last.map { "<\($0)> is not closed" } ?? "it is empty")
    }
    markup = HTML(trusting: written)
  }

  private static let elements: Set<String> = [
    "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan",
    "title", "desc", "defs", "clipPath", "mask", "use", "symbol", "marker", "pattern", "image",
    "linearGradient", "radialGradient", "stop",
  ]

  /// The root's attributes with the size, the role and the label that the page gives it.
  private static func root(
    _ attributes: [SVGReader.Attribute], label: String, width: String, height: String
  ) -> [SVGReader.Attribute] {
    let own: Set<String> = [
      "width", "height", "style", "role", "xmlns", "xmlns:xlink", "aria-label", "aria-labelledby",
      "aria-describedby", "aria-hidden",
    ]
    return attributes.filter { !own.contains($0.name) } + [
      .init(name: "width", value: width), .init(name: "height", value: height),
      .init(name: "role", value: "img"), .init(name: "aria-label", value: label.escapedForMarkup),
    ]
  }

  /// The attribute's value with the page's ids; throws where it could act or load something.
  private static func checked(
    _ attribute: SVGReader.Attribute, _ ids: inout ShortIds
  ) throws(SVGError) -> String {
    let (name, value) = (attribute.name.lowercased(), attribute.value)
    switch name {
    case "id": return ids[value]
    case "href", "xlink:href":
      if value.hasPrefix("#") { return "#" + ids[String(value.dropFirst())] }
      guard value.hasPrefix("data:image/png;base64,") else {
        throw SVGError(reason: "'\(attribute.name)' leads out of it")
      }
      return value
    default:
      guard !name.hasPrefix("on") else {
        throw SVGError(reason: "'\(attribute.name)' would run code")
      }
      let lowercased = value.lowercased()
      let count = lowercased.ranges(of: "url").count
      guard count == value.ranges(of: "url(#").count, name != "style" || !value.contains("\\"),
        !lowercased.contains("@import")
      else { throw SVGError(reason: "'\(attribute.name)' leads out of it") }
      guard count > 0 else { return value }
      return value.replacing(#/url\(#([^)]*)/#) { "url(#" + ids[String($0.output.1)] }
    }
  }
}

/// Ids of a drawing by the numbers of their first use, behind the drawing's own: a chart names each
/// letter in it hundreds of times.
private struct ShortIds {
  let prefix: String
  private var numbers: [String: Int] = [:]

  init(prefix: String) { self.prefix = prefix }

  subscript(_ id: String) -> String {
    mutating get {
      let number = numbers[id] ?? numbers.count
      numbers[id] = number
      return "\(prefix)-\(String(number, radix: 36))"
    }
  }
}

extension SVGReader.Attribute {
  fileprivate func renamed(_ name: String) -> Self { Self(name: name, value: value) }
}
