/// A line that keeps each value until the next x, as for schedules and cumulative counts.
public struct Step: Mark {
  public let rows: [MarkRow]

  public init<Row, X: Plottable, Y: Plottable>(
    _ rows: [Row], x: KeyPath<Row, X>, y: KeyPath<Row, Y>, color: PartialKeyPath<Row>? = nil
  ) {
    self.rows = MarkRow.points(rows, x, y, color).orderedWithinSeries
  }

  /// The share of each series' values that are at most x (the empirical distribution function).
  public init<Row, X: Plottable>(
    cumulativeShareOf rows: [Row], x: KeyPath<Row, X>, color: PartialKeyPath<Row>? = nil
  ) {
    self.rows = MarkRow.samples(rows, x, color).flatMap { name, values -> [MarkRow] in
      let sorted = values.sorted()
      let feet = sorted.first.map { [MarkRow.at($0, 0, series: name)] } ?? []
      return feet
        + sorted.enumerated().map {
          .at($1, Double($0 + 1) / Double(sorted.count), series: name)
        }
    }
  }

  public var traits: MarkTraits {
    var traits = MarkTraits(name: "step", key: .line(hasSymbols: false))
    traits.labelsEnds = true
    return traits
  }

  public func draw(in plot: Plot) -> [Scene.Item] {
    rows.bySeries.compactMap { name, rows in
      let style = plot.style(of: name)
      let path = plot.pieces(rows) { $0.y }.flatMap { piece -> [Path.Step] in
        var stairs = Array(piece.prefix(1))
        for (before, after) in zip(piece, piece.dropFirst()) {
          stairs += [Position(after.x, before.y), after]
        }
        return Path(through: stairs).steps
      }
      guard !path.isEmpty else { return nil }
      return plot.clipped(
        name ?? "", [.path(Path(path), .line(style.paint, 1.8, dashes: style.dashes))])
    }
  }
}
