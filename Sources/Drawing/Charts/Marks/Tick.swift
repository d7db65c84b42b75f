/// A short dash for each row, across the y axis: good for many values under one name.
public struct Tick: PlacedMark {
  public let rows: [MarkRow]

  public init(placed rows: [MarkRow]) { self.rows = rows }

  public var traits: MarkTraits { MarkTraits(name: "tick", key: .symbol) }

  public func draw(in plot: Plot) -> [Scene.Item] {
    rows.bySeries.compactMap { name, rows in
      var path = Path()
      for row in rows {
        guard let place = plot.place(row) else { continue }
        let slot =
          plot.x.kind == .band
          ? plot.slot(row.x, series: name, along: plot.x) : (center: place.x, width: 14)
        guard let (center, width) = slot else { continue }
        path.steps += [
          .move(Position(center - width * 0.4, place.y)),
          .line(Position(center + width * 0.4, place.y)),
        ]
      }
      return path.steps.isEmpty
        ? nil : .path(path, .line(plot.style(of: name).paint.faded(to: 0.85), 1.3))
    }
  }
}
