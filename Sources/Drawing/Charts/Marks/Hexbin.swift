/// How many points fall into each cell of a honeycomb, for clouds too dense to draw.
public struct Hexbin: Mark {
  public let rows: [MarkRow]
  private let width: Double
  private let height: Double

  private struct Cell: Hashable {
    var column: Int
    var row: Int
  }

  /// `bins` cells lie side by side over the extent of x.
  public init<Row, X: Plottable, Y: Plottable>(
    _ rows: [Row], x: KeyPath<Row, X>, y: KeyPath<Row, Y>, bins: Int = 30
  ) {
    let places = rows.compactMap { row -> (Double, Double)? in
      guard let x = row[keyPath: x].plotted.number, let y = row[keyPath: y].plotted.number else {
        return nil
      }
      return (x, y)
    }
    func extent(_ values: [Double]) -> (Double, Double) {
      let (low, high) = (values.min() ?? 0, values.max() ?? 1)
      return (low, high > low ? high - low : 1)
    }
    let (left, spanX) = extent(places.map(\.0))
    let (bottom, spanY) = extent(places.map(\.1))
    let count = Double(min(max(bins, 2), 200))
    // Rows of cells interlock, so they lie √3 ÷ 2 widths apart where the plot is as wide as high; 0.6 is the usual ratio.
    let rowCount = max(2, (count * 0.6 / 0.866).rounded())
    let (cellX, cellY) = (spanX / count, spanY / rowCount)
    var counts: [Cell: Int] = [:]
    for (x, y) in places {
      let v = (y - bottom) / cellY
      let u = (x - left) / cellX
      var best: (Cell, Double)?
      for row in [v.rounded(.down), v.rounded(.up)] {
        let shift = Int(row).isMultiple(of: 2) ? 0.0 : 0.5
        let column = (u - shift).rounded()
        let (du, dv) = (u - shift - column, (v - row) * 0.866)
        let distance = du * du + dv * dv
        if distance < best?.1 ?? .infinity {
          best = (Cell(column: Int(column), row: Int(row)), distance)
        }
      }
      if let best { counts[best.0, default: 0] += 1 }
    }
    self.rows = counts.sorted { ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column) }
      .map { cell, count in
        let shift = cell.row.isMultiple(of: 2) ? 0.0 : 0.5
        var row = MarkRow.at(
          left + (Double(cell.column) + shift) * cellX, bottom + Double(cell.row) * cellY)
        row.value = Double(count)
        return row
      }
    (width, height) = (cellX, cellY)
  }

  /// From the centre, in widths and in distances of rows.
  private static let corners: [(Double, Double)] = [
    (0, 2.0 / 3), (0.5, 1.0 / 3), (0.5, -1.0 / 3), (0, -2.0 / 3), (-0.5, -1.0 / 3), (-0.5, 1.0 / 3),
  ]

  public var traits: MarkTraits {
    var traits = MarkTraits(name: "hexbin", key: .block)
    traits.xPadding = width / 2
    traits.ramp = Ramp(title: "count", range: 0...max(1, rows.compactMap(\.value).max() ?? 1))
    return traits
  }

  public func draw(in plot: Plot) -> [Scene.Item] {
    let most = max(1, rows.compactMap(\.value).max() ?? 1)
    let cells = rows.compactMap { row -> Scene.Item? in
      guard let x = row.x.number, let y = row.y.number, let value = row.value else { return nil }
      let corners = Hexbin.corners
      let places = corners.compactMap { dx, dy -> Position? in
        guard let px = plot.x.position(of: x + dx * width),
          let py = plot.y.position(of: y + dy * height)
        else { return nil }
        return Position(px, py)
      }
      return .path(
        Path(through: places, closed: true), .filled(Ramp.paint(at: value / most)))
    }
    return cells.isEmpty ? [] : [plot.clipped("cells", cells)]
  }
}
