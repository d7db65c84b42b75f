/// A smooth curve of how the values of each series are distributed, its area being 1.
public struct Density: Mark {
  public let rows: [MarkRow]

  /// `bandwidth` is in the values' unit; by default Silverman's rule.
  public init<Row, X: Plottable>(
    _ rows: [Row], x: KeyPath<Row, X>, color: PartialKeyPath<Row>? = nil, bandwidth: Double? = nil
  ) {
    self.rows = MarkRow.samples(rows, x, color).flatMap { name, values in
      (KernelDensity(values, bandwidth: bandwidth)?.curve() ?? []).map {
        MarkRow.at($0.place, $0.density, series: name)
      }
    }
  }

  public var traits: MarkTraits {
    var traits = MarkTraits(name: "density", key: .block)
    traits.startsAtZero = true
    return traits
  }

  public func draw(in plot: Plot) -> [Scene.Item] {
    let base = plot.y.position(of: 0.0) ?? plot.area.bottom
    return rows.bySeries.compactMap { name, rows in
      let style = plot.style(of: name)
      let places = plot.pieces(rows) { $0.y }.flatMap { $0 }
      guard let first = places.first, let last = places.last, places.count > 1 else { return nil }
      let feet = [Position(last.x, base), Position(first.x, base)]
      return plot.clipped(
        name ?? "",
        [
          .path(Path(through: places + feet, closed: true), .filled(style.paint.faded(to: 0.16))),
          .path(Path(through: places), .line(style.paint, 1.8, dashes: style.dashes)),
        ])
    }
  }
}
