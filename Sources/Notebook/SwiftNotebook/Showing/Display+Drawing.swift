import Charts
import Foundation
import Outputs

extension Display {
  /// A chart as SVG, whose ids begin with the cell's label; images as PNG, because pixels are no marks.
  static func drawing(_ drawing: any Drawable, of runtime: CellRuntime) -> Display {
    switch drawing {
    case let grid as ImageGrid:
      return image(grid.png, size: grid.size, alternativeText: grid.alternativeText)
    case let chart as Chart:
      return svg(chart.sized(by: runtime.current), of: runtime)
    default:
      return svg(drawing, of: runtime)
    }
  }

  private static func svg(_ drawing: any Drawable, of runtime: CellRuntime) -> Display {
    let scene = drawing.laidOut()
    let data = drawing.dataTable
    let table = TableOutput(
      columns: data.columns.map { .init(title: $0.title, isNumeric: $0.isNumeric) },
      rows: data.rows)
    return .chart(
      ChartOutput(
        svg: drawing.svg(idPrefix: runtime.nextDrawingName()), width: scene.width,
        height: scene.height, alternativeText: drawing.alternativeText,
        data: data.columns.isEmpty ? nil : table))
  }

  /// One picture, a pixel of it for each CSS pixel.
  static func picture(_ picture: Picture) -> Display {
    image(
      { _ in try picture.png() }, size: (Double(picture.width), Double(picture.height)),
      alternativeText: "A picture of \(picture.width) by \(picture.height) pixels.")
  }

  private static func image(
    _ png: (Double) throws -> [UInt8], size: (width: Double, height: Double),
    alternativeText: String
  ) -> Display {
    do {
      return .image(
        ImageOutput(
          png: Data(try png(2)), width: size.width, height: size.height,
          alternativeText: alternativeText))
    } catch {
      return .text("The picture can't be drawn: \(error)")
    }
  }
}

extension Chart {
  /// With the `fig-width` and `fig-height` of its cell, where the cell has both.
  fileprivate func sized(by cell: CellRuntime.Place) -> Chart {
    guard let width = cell.figureWidth, let height = cell.figureHeight else { return self }
    return size(width: width, height: height)
  }
}
