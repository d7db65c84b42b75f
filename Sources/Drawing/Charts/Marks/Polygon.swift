/// A closed shape through the rows of each series, in their own order.
public struct Polygon: PlacedMark {
  public let rows: [MarkRow]

  /// Each series is one shape.
  public init(placed rows: [MarkRow]) { self.rows = rows }

  public var traits: MarkTraits { MarkTraits(name: "polygon", key: .block) }

  public func draw(in plot: Plot) -> [Scene.Item] {
    rows.bySeries.compactMap { name, rows in
      let paint = plot.style(of: name).paint
      let places = plot.pieces(rows) { $0.y }.flatMap { $0 }
      guard places.count > 2 else { return nil }
      return plot.clipped(
        name ?? "",
        [
          .path(
            Path(through: places, closed: true),
            Style(fill: paint.faded(to: 0.2), stroke: paint, lineWidth: 1.5))
        ])
    }
  }
}
