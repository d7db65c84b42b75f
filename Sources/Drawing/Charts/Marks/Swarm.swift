/// Every value under each name as a point, moved aside where points would overlap.
public struct Swarm: Mark {
  public let rows: [MarkRow]
  private let size: Double

  /// `size` is the diameter in CSS pixels.
  public init<Row, X: Plottable, Y: Plottable>(
    _ rows: [Row], x: KeyPath<Row, X>, y: KeyPath<Row, Y>, color: PartialKeyPath<Row>? = nil,
    size: Double = 4.5
  ) {
    self.rows = MarkRow.points(rows, x, y, color)
    self.size = size
  }

  public var traits: MarkTraits { MarkTraits(name: "swarm", key: .symbol) }

  public func draw(in plot: Plot) -> [Scene.Item] {
    rows.bySeries.compactMap { name, rows in
      let style = plot.style(of: name)
      let places = rows.map(\.x).uniqued().flatMap { place -> [Position] in
        guard let (center, room) = plot.slot(place, series: name, along: plot.x) else { return [] }
        let heights = rows.filter { $0.x == place }.compactMap { plot.y.position(of: $0.y) }
          .filter(plot.y.holds)
        let shifts = SwarmPacking.shifts(of: heights, diameter: size, limit: room * 0.42)
        return zip(shifts, heights).map { Position(center + $0, $1) }
      }
      guard !places.isEmpty else { return nil }
      return .symbols(
        style.symbol, size: size, at: places,
        Style(fill: style.paint.faded(to: 0.7), stroke: .surface, lineWidth: 0.6))
    }
  }
}
