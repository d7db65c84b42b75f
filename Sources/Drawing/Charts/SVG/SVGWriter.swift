import Foundation

/// Writes a scene as an `<svg>` element whose colours are CSS variables and whose text is outlines.
struct SVGWriter {
  private let prefix: String
  private var definitions = ""
  private var glyphs: [GlyphKey: Int] = [:]
  private var clips: [Rectangle: Int] = [:]
  private var body = ""
  private var masks = 0

  private struct GlyphKey: Hashable {
    var face: FontFace
    var scalar: Unicode.Scalar
  }

  /// `prefix` starts every id, so that several charts can stand in one page.
  static func write(_ scene: Scene, prefix: String, label: String) -> String {
    var writer = SVGWriter(prefix: prefix)
    for item in scene.items { writer.write(item) }
    let (width, height) = (scene.width.short, scene.height.short)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img" aria-label="\(label.escapedForXML)" \
      style="max-width:100%;height:auto">\
      \(writer.definitions.isEmpty ? "" : "<defs>\(writer.definitions)</defs>")\(writer.body)</svg>
      """
  }

  private init(prefix: String) {
    let safe = prefix.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "-" }
    self.prefix = safe.isEmpty ? "chart" : String(safe)
  }

  private mutating func write(_ item: Scene.Item) {
    switch item {
    case .path(let path, let style):
      body += "<path d=\"\(SVGPathData.text(path))\"\(SVGWriter.attributes(style))/>"
    case .rectangle(let box, let corner, let style):
      body += "<rect x=\"\(box.x.short)\" y=\"\(box.y.short)\" width=\"\(max(0, box.width).short)\""
      body += " height=\"\(max(0, box.height).short)\""
      body += corner > 0 ? " rx=\"\(corner.short)\"" : ""
      body += "\(SVGWriter.attributes(style))/>"
    case .symbols(let symbol, let size, let places, let style):
      write(symbol, size, places, style)
    case .text(let run): write(run)
    case .picture(let picture, let frame): write(picture, frame)
    case .coverage(let coverage, let frame, let paint): write(coverage, frame, paint)
    case .group(let label, let clip, let items):
      body += "<g"
      if !label.isEmpty { body += " aria-label=\"\(label.escapedForXML)\"" }
      if let clip { body += " clip-path=\"url(#\(prefix)-c\(number(of: clip)))\"" }
      body += ">"
      for item in items { write(item) }
      body += "</g>"
    }
  }

  private mutating func write(
    _ symbol: Symbol, _ size: Double, _ places: [Position], _ style: Style
  ) {
    body += "<g\(SVGWriter.attributes(style))>"
    let outline = symbol.outline(size: size)
    for place in places {
      if symbol == .circle {
        body +=
          "<circle cx=\"\(place.x.short)\" cy=\"\(place.y.short)\" r=\"\((size / 2).short)\"/>"
      } else {
        let moved = outline.mapped { Position($0.x + place.x, $0.y + place.y) }
        body += "<path d=\"\(SVGPathData.text(moved))\"/>"
      }
    }
    body += "</g>"
  }

  /// Each character is defined once, in thousandths of an em, and placed by reference.
  private mutating func write(_ run: TextRun) {
    let scale = (run.size / 1000).fixed(5, trimmed: true)
    let turn = run.isUpright ? " rotate(-90)" : ""
    body +=
      "<g aria-label=\"\(MathText.plain(run.string).escapedForXML)\" fill=\"\(SVGWriter.color(run.paint.role))\""
    if run.paint.opacity < 1 { body += " fill-opacity=\"\(run.paint.opacity.short)\"" }
    body +=
      " transform=\"translate(\(run.origin.x.short) \(run.origin.y.short))\(turn) scale(\(scale))\">"
    for piece in Typesetter.pieces(of: run.string, face: run.face).pieces {
      switch piece {
      case .glyph(let scalar, let x, let rise, let size):
        body += "<use href=\"#\(prefix)-g\(number(of: scalar, run.face))\""
        if size != 1 {
          body += " transform=\"translate(\(x.short) \((-rise).short)) scale(\(size.short))\"/>"
        } else {
          body += x == 0 ? "/>" : " x=\"\(x.short)\"/>"
        }
      case .foreign(let text, let x, let width):
        body += "<text x=\"\(x.short)\" font-size=\"1000\" font-family=\"sans-serif\""
        body += " textLength=\"\(width.short)\" lengthAdjust=\"spacingAndGlyphs\">"
        body += "\(text.escapedForXML)</text>"
      }
    }
    body += "</g>"
  }

  private mutating func write(_ picture: Picture, _ frame: Rectangle) {
    guard let png = try? picture.png() else { return }
    body += "<image x=\"\(frame.x.short)\" y=\"\(frame.y.short)\" width=\"\(frame.width.short)\""
    body += " height=\"\(frame.height.short)\" style=\"image-rendering:pixelated\""
    body += " preserveAspectRatio=\"none\" href=\"data:image/png;base64,"
    body += "\(Data(png).base64EncodedString())\"/>"
  }

  /// A rectangle in the theme's colour, seen through the pixels.
  private mutating func write(_ coverage: Coverage, _ frame: Rectangle, _ paint: Paint) {
    guard
      let png = try? PNGWriter.write(
        coverage.values, width: coverage.width, height: coverage.height, format: .gray)
    else { return }
    masks += 1
    let box =
      "x=\"\(frame.x.short)\" y=\"\(frame.y.short)\" width=\"\(frame.width.short)\""
      + " height=\"\(frame.height.short)\""
    definitions += "<mask id=\"\(prefix)-m\(masks)\" maskUnits=\"userSpaceOnUse\" \(box)>"
    definitions += "<image \(box) preserveAspectRatio=\"none\" href=\"data:image/png;base64,"
    definitions += "\(Data(png).base64EncodedString())\"/></mask>"
    body += "<rect \(box) fill=\"\(SVGWriter.color(paint.role))\""
    if paint.opacity < 1 { body += " fill-opacity=\"\(paint.opacity.short)\"" }
    body += " mask=\"url(#\(prefix)-m\(masks))\"/>"
  }

  private mutating func number(of scalar: Unicode.Scalar, _ face: FontFace) -> Int {
    let key = GlyphKey(face: face, scalar: scalar)
    if let known = glyphs[key] { return known }
    let number = glyphs.count
    glyphs[key] = number
    let outline = Typeface.of(face).glyphs[scalar]?.outline ?? Path()
    definitions += "<path id=\"\(prefix)-g\(number)\" d=\"\(SVGPathData.text(outline))\"/>"
    return number
  }

  private mutating func number(of clip: Rectangle) -> Int {
    if let known = clips[clip] { return known }
    let number = clips.count
    clips[clip] = number
    definitions += "<clipPath id=\"\(prefix)-c\(number)\"><rect x=\"\(clip.x.short)\""
    definitions += " y=\"\(clip.y.short)\" width=\"\(clip.width.short)\""
    definitions += " height=\"\(clip.height.short)\"/></clipPath>"
    return number
  }

  private static func color(_ role: Role) -> String {
    "var(\(role.variable), \(Theme.light.color(of: role)))"
  }

  private static func attributes(_ style: Style) -> String {
    var text = ""
    if let fill = style.fill {
      text += " fill=\"\(color(fill.role))\""
      if fill.opacity < 1 { text += " fill-opacity=\"\(fill.opacity.short)\"" }
    } else {
      text += " fill=\"none\""
    }
    guard let stroke = style.stroke else { return text }
    text += " stroke=\"\(color(stroke.role))\" stroke-width=\"\(style.lineWidth.short)\""
    if stroke.opacity < 1 { text += " stroke-opacity=\"\(stroke.opacity.short)\"" }
    if style.lineWidth > 1.25 { text += " stroke-linejoin=\"round\"" }
    if !style.dashes.isEmpty {
      text += " stroke-dasharray=\"\(style.dashes.map(\.short).joined(separator: " "))\""
    }
    return text
  }
}

extension String {
  /// Safe in an XML attribute or text; characters that XML forbids are left out.
  var escapedForXML: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\n": text += "&#10;"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": text += " "
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
