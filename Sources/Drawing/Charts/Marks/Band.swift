/// A tinted band between two values at each x, such as an interval about a line.
public struct Band: Mark {
  public let rows: [MarkRow]

  public init<Row, X: Plottable, Y: Plottable>(
    _ rows: [Row], x: KeyPath<Row, X>, low: KeyPath<Row, Y>, high: KeyPath<Row, Y>,
    color: PartialKeyPath<Row>? = nil
  ) {
    self.rows = MarkRow.ranges(rows, x: x, low: low, high: high, color: color).orderedWithinSeries
  }

  init(rows: [MarkRow]) { self.rows = rows }

  public var traits: MarkTraits { MarkTraits(name: "band", key: .block) }

  public func draw(in plot: Plot) -> [Scene.Item] {
    rows.bySeries.flatMap { name, rows -> [Scene.Item] in
      let complete = rows.map { row in
        var row = row
        let isWhole =
          plot.y.position(of: row.low) != nil && plot.y.position(of: row.high) != nil
        if !isWhole { (row.low, row.high) = (.missing, .missing) }
        return row
      }
      let lows = plot.pieces(complete) { $0.low }
      let highs = plot.pieces(complete) { $0.high }
      return zip(lows, highs).filter { $0.0.count > 1 }.map { low, high in
        let outline = Path(through: low + high.reversed(), closed: true)
        return plot.clipped(
          name ?? "", [.path(outline, .filled(plot.style(of: name).paint.faded(to: 0.17)))])
      }
    }
  }
}

extension MarkRow {
  static func ranges<Row>(
    _ rows: [Row], x: KeyPath<Row, some Plottable>, low: KeyPath<Row, some Plottable>,
    high: KeyPath<Row, some Plottable>, color: PartialKeyPath<Row>?
  ) -> [MarkRow] {
    rows.map { row in
      var mark = MarkRow()
      mark.x = row[keyPath: x].plotted
      mark.low = row[keyPath: low].plotted
      mark.high = row[keyPath: high].plotted
      mark.series = MarkRow.name(of: row, color)
      return mark
    }
  }
}
