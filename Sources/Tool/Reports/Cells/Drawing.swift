import Foundation
import Notebooks
import Outputs

/// A chart or a picture as it goes into a `<figure>`.
struct Drawing {
  /// CSS pixels that fit the text column; what is wider may leave it.
  static let columnWidth = 640.0

  private let display: Display
  private let options: CellOptions
  private let id: String
  private let alternativeText: String?
  private let pictures: PictureFiles

  /// `id` goes before the ids inside of a chart, so that two charts don't share one;
  /// `alternativeText` takes the place of the drawing's own;
  /// `pictures` says where the bytes of a picture are.
  init(
    _ display: Display, _ options: CellOptions, id: String, alternativeText: String? = nil,
    pictures: PictureFiles = PictureFiles()
  ) {
    self.alternativeText = alternativeText
    self.display = display.content
    self.options = options
    self.id = id
    self.pictures = pictures
  }

  /// CSS pixels; 0 for what is no drawing.
  static func width(of display: Display, _ options: CellOptions) -> Double {
    switch display.content {
    case .image(let image): options.size(of: image.width, image.height).width
    case .chart(let chart): options.size(of: chart.width, chart.height).width
    case .text, .markdown, .html, .table, .measured: 0
    }
  }

  /// The numbers behind a chart, folded away; empty where there are none.
  static func data(of display: Display) -> HTML {
    guard case .chart(let chart) = display.content, let table = chart.data else { return .empty }
    return "<details class=\"data\"><summary>Data</summary>\n\(table.markup())</details>\n"
  }

  /// Empty for what is no drawing.
  var markup: HTML {
    switch display {
    case .image(let image): markup(of: image)
    case .chart(let chart): markup(of: chart)
    case .text, .markdown, .html, .table, .measured: .empty
    }
  }

  private func markup(of image: ImageOutput) -> HTML {
    let size = options.size(of: image.width, image.height)
    let text = alternativeText ?? image.alternativeText
    let address = HTML(trusting: pictures.known(image.png))
    return """
      <img src="\(address)" width="\(size.width.pixels)" \
      height="\(size.height.pixels)" alt="\(text)"\(.classes(["pixels": isEnlarged(image, size)]))>

      """
  }

  /// Whether single pixels of the picture are to be seen: then their edges stay sharp.
  private func isEnlarged(_ image: ImageOutput, _ size: (width: Double, height: Double)) -> Bool {
    // Bytes 16 to 19 of a PNG hold its width.
    guard image.png.count > 24 else { return false }
    let start = image.png.startIndex + 16
    let pixels = image.png[start..<(start + 4)].reduce(0) { $0 << 8 | UInt32($1) }
    return Double(pixels) * 2 <= size.width
  }

  private func markup(of chart: ChartOutput) -> HTML {
    let size = options.size(of: chart.width, chart.height)
    let text = alternativeText ?? chart.alternativeText
    do throws(SVGError) {
      let svg = try SVGMarkup(
        chart.svg, idPrefix: id, label: text, width: size.width.pixels,
        height: size.height.pixels)
      return "<div class=\"chart\">\(svg.markup)</div>\n"
    } catch {
      let message = "This drawing can't be shown: \(error.reason)."
      return "<p class=\"unresolved\">\(message)</p>\n"
    }
  }
}

extension CellOptions {
  /// Only what decides the size of drawings.
  init(sizeOf options: CellOptions) {
    self.init()
    figureWidth = options.figureWidth
    figureHeight = options.figureHeight
  }

  /// The size that the options ask for, the shape kept where they give one side only.
  fileprivate func size(of width: Double, _ height: Double) -> (width: Double, height: Double) {
    switch (figureWidth, figureHeight) {
    case (let wanted?, let tall?): (wanted, tall)
    case (let wanted?, nil): (wanted, width > 0 ? height * wanted / width : height)
    case (nil, let tall?): (height > 0 ? width * tall / height : width, tall)
    case (nil, nil): (width, height)
    }
  }
}

extension Double {
  /// As an attribute wants it: whole.
  fileprivate var pixels: String { isFinite ? String(format: "%.0f", self) : "0" }
}
