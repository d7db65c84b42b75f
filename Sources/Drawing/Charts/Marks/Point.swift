/// A marker for each row.
public struct Point: Mark {
  public let rows: [MarkRow]
  private let size: Double
  private let emphasis: Emphasis

  /// `size` is the diameter in CSS pixels.
  public init<Row, X: Plottable, Y: Plottable>(
    _ rows: [Row], x: KeyPath<Row, X>, y: KeyPath<Row, Y>, color: PartialKeyPath<Row>? = nil,
    size: Double = 7, emphasis: Emphasis = .normal
  ) {
    self.rows = rows.map { row in
      var mark = MarkRow()
      mark.x = row[keyPath: x].plotted
      mark.y = row[keyPath: y].plotted
      mark.series = MarkRow.name(of: row, color)
      return mark
    }
    self.size = size
    self.emphasis = emphasis
  }

  public var traits: MarkTraits {
    var traits = MarkTraits(name: "point", key: .symbol)
    traits.isListed = emphasis == .normal
    return traits
  }

  /// From this many rows of a series on, its points are drawn as pixels (the chart says so below).
  public static let rasterLimit = 10_000

  public func draw(in plot: Plot) -> [Scene.Item] {
    rows.bySeries.compactMap { name, rows in
      let style = plot.style(of: name)
      let places = rows.compactMap(plot.place)
      guard !places.isEmpty else { return nil }
      if places.count >= Point.rasterLimit { return rasterized(places, style.paint, plot) }
      return emphasis == .faint
        ? .symbols(
          style.symbol, size: size * 0.7, at: places, .filled(style.paint.faded(to: 0.38)))
        : .symbols(
          style.symbol, size: size, at: places,
          Style(fill: style.paint.faded(to: 0.85), stroke: .surface, lineWidth: 1))
    }
  }

  /// Two pixels for each CSS pixel.
  private func rasterized(_ places: [Position], _ paint: Paint, _ plot: Plot) -> Scene.Item {
    let frame = plot.area
    var coverage = Coverage(width: Int(frame.width * 2), height: Int(frame.height * 2))
    let scale = Double(coverage.width) / frame.width
    let opacity = min(0.85, max(0.05, 20_000 / Double(places.count)))
    coverage.addDiscs(
      at: places.map { Position(($0.x - frame.x) * scale, ($0.y - frame.y) * scale) },
      diameter: min(size, 3) * scale, opacity: opacity)
    return .coverage(coverage, frame, paint)
  }
}
