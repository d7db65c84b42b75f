/// A value with its interval lying along x, one row for each name on y.
public struct Interval: Mark {
  public let rows: [MarkRow]
  private let bounds: [(low: Double?, high: Double?)]

  public init<Row, Y: Plottable, X: Plottable>(
    _ rows: [Row], y: KeyPath<Row, Y>, value: KeyPath<Row, X>, low: KeyPath<Row, X>,
    high: KeyPath<Row, X>, color: PartialKeyPath<Row>? = nil
  ) {
    let centers = MarkRow.points(rows, value, y, color)
    let lows = MarkRow.points(rows, low, y, color)
    let highs = MarkRow.points(rows, high, y, color)
    self.rows = centers + (lows + highs).filter { $0.x.number != nil }
    bounds = zip(lows, highs).map { ($0.x.number, $1.x.number) }
  }

  public var traits: MarkTraits {
    var traits = MarkTraits(name: "interval", key: .symbol)
    traits.isListed = false
    return traits
  }

  public func draw(in plot: Plot) -> [Scene.Item] {
    zip(rows, bounds).flatMap { row, bounds -> [Scene.Item] in
      guard let x = plot.x.position(of: row.x),
        let y = plot.y.kind == .band
          ? plot.slot(row.y, series: row.series, along: plot.y)?.center
          : plot.y.position(of: row.y)
      else { return [] }
      let style = plot.style(of: row.series)
      var items: [Scene.Item] = []
      if let low = bounds.low.flatMap(plot.x.position(of:)),
        let high = bounds.high.flatMap(plot.x.position(of:))
      {
        let caps = Path([
          .move(Position(low, y)), .line(Position(high, y)), .move(Position(low, y - 3.5)),
          .line(Position(low, y + 3.5)), .move(Position(high, y - 3.5)),
          .line(Position(high, y + 3.5)),
        ])
        items.append(plot.clipped("", [.path(caps, .line(style.paint, 1.6))]))
      }
      items.append(
        .symbols(
          style.symbol, size: 8, at: [Position(x, y)],
          Style(fill: style.paint, stroke: .surface, lineWidth: 1)))
      return items
    }
  }
}
