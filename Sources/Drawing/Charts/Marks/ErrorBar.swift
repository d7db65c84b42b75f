/// A vertical line with caps between two values at each x.
public struct ErrorBar: Mark {
  public let rows: [MarkRow]
  /// Over bars on a numeric axis, where the series' colour would vanish.
  var isInInk = false

  public init<Row, X: Plottable, Y: Plottable>(
    _ rows: [Row], x: KeyPath<Row, X>, low: KeyPath<Row, Y>, high: KeyPath<Row, Y>,
    color: PartialKeyPath<Row>? = nil
  ) {
    self.rows = MarkRow.ranges(rows, x: x, low: low, high: high, color: color)
  }

  func inInk() -> ErrorBar {
    var bar = self
    bar.isInInk = true
    return bar
  }

  public var traits: MarkTraits { MarkTraits(name: "error bar", key: .symbol) }

  public func draw(in plot: Plot) -> [Scene.Item] {
    rows.bySeries.compactMap { name, rows in
      var path = Path()
      for row in rows {
        let center =
          plot.x.kind == .band
          ? plot.slot(row.x, series: name, along: plot.x)?.center : plot.x.position(of: row.x)
        guard let center, plot.x.holds(center), let low = plot.y.position(of: row.low),
          let high = plot.y.position(of: row.high)
        else { continue }
        path.steps += [.move(Position(center, low)), .line(Position(center, high))]
        for end in [low, high] {
          path.steps += [.move(Position(center - 3, end)), .line(Position(center + 3, end))]
        }
      }
      guard !path.steps.isEmpty else { return nil }
      // In ink over bars of the same colour, in the series' colour elsewhere.
      let paint =
        plot.x.kind == .band || isInInk ? Paint.ink.faded(to: 0.75) : plot.style(of: name).paint
      return plot.clipped(name ?? "", [.path(path, .line(paint, 1.3))])
    }
  }
}
