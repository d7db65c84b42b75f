/// A mean line and its interval for repeated values at the same x: the summary of seeds in one mark.
public struct Trend: Mark {
  /// What the band spans.
  public enum Interval: Hashable, Sendable {
    /// 95 % of Student's t about the mean.
    case studentT
    /// 95 % by bootstrap of the mean, repeatable.
    case bootstrap
    case standardDeviation
    /// Between two quantiles, about the median.
    case quantiles(Double, Double)
  }

  public let rows: [MarkRow]

  public init<Row, X: Plottable, Y: Plottable>(
    _ rows: [Row], x: KeyPath<Row, X>, y: KeyPath<Row, Y>, color: PartialKeyPath<Row>? = nil,
    interval: Interval = .studentT
  ) {
    let points = MarkRow.points(rows, x, y, color)
    self.rows =
      points.bySeries.flatMap { name, rows in
        let groups = Dictionary(grouping: rows) { $0.x }
        return rows.map(\.x).uniqued().compactMap { place in
          Trend.summary((groups[place] ?? []).compactMap(\.y.number), interval).map {
            center, range in
            var row = MarkRow()
            (row.x, row.y, row.series) = (place, .number(center), name)
            if let range {
              (row.low, row.high) = (.number(range.lowerBound), .number(range.upperBound))
            }
            return row
          }
        }
      }.orderedWithinSeries
  }

  private static func summary(_ values: [Double], _ interval: Interval) -> (
    Double, ClosedRange<Double>?
  )? {
    guard let mean = MeanInterval(values) else { return nil }
    switch interval {
    case .studentT: return (mean.mean, mean.bounds)
    case .bootstrap: return (mean.mean, BootstrapInterval.interval(values))
    case .standardDeviation:
      guard values.count > 1 else { return (mean.mean, nil) }
      let squares = values.reduce(0) { $0 + ($1 - mean.mean) * ($1 - mean.mean) }
      let deviation = (squares / Double(values.count - 1)).squareRoot()
      return (mean.mean, mean.mean - deviation...mean.mean + deviation)
    case .quantiles(let low, let high):
      let ends = [Quantile.of(values, low), Quantile.of(values, high)].sorted()
      return (Quantile.of(values, 0.5), ends[0]...ends[1])
    }
  }

  public var traits: MarkTraits {
    var traits = MarkTraits(name: "line with interval", key: .line(hasSymbols: true))
    traits.labelsEnds = true
    return traits
  }

  public func draw(in plot: Plot) -> [Scene.Item] {
    Band(rows: rows).draw(in: plot) + Line(rows).draw(in: plot)
  }
}
