/// A closed shape through the rows of each series, in their own order.
public struct Polygon: Mark {
  public let rows: [MarkRow]

  /// Each series is one shape.
  public init<Row, X: Plottable, Y: Plottable>(
    _ rows: [Row], x: KeyPath<Row, X>, y: KeyPath<Row, Y>, color: PartialKeyPath<Row>? = nil
  ) {
    self.rows = MarkRow.points(rows, x, y, color)
  }

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
