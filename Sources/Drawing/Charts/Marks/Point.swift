/// A marker for each row.
public struct Point: Mark {
  public let rows: [MarkRow]
  private let size: Double
  private let emphasis: Emphasis
  private var ramp: Ramp?
  private var sizes: SizeScale?

  /// `size` is the diameter in CSS pixels.
  public init<Row, X: Plottable, Y: Plottable>(
    _ rows: [Row], x: KeyPath<Row, X>, y: KeyPath<Row, Y>, color: PartialKeyPath<Row>? = nil,
    size: Double = 7, emphasis: Emphasis = .normal
  ) {
    self.rows = MarkRow.points(rows, x, y, color)
    self.size = size
    self.emphasis = emphasis
  }

  /// Markers coloured by a number, which a key above the plot explains.
  ///
  /// `range` goes from the faintest to the strongest colour; by default it is the values' own.
  public init<Row, X: Plottable, Y: Plottable, Value: Plottable>(
    _ rows: [Row], x: KeyPath<Row, X>, y: KeyPath<Row, Y>, value: KeyPath<Row, Value>,
    valueName: String = "", ramp kind: Ramp.Kind = .sequential, range: ClosedRange<Double>? = nil,
    format: NumberFormat = .number, size: Double = 8
  ) {
    var marks = MarkRow.points(rows, x, y, nil)
    for index in rows.indices { marks[index].value = rows[index][keyPath: value].plotted.number }
    let values = marks.compactMap(\.value)
    self.rows = marks
    self.size = size
    emphasis = .normal
    ramp = Ramp(
      title: valueName, range: range ?? (values.min() ?? 0)...(values.max() ?? 1), kind: kind,
      format: format)
  }

  /// Markers whose areas are proportional to a number, which a key above the plot explains.
  public init<Row, X: Plottable, Y: Plottable, Area: Plottable>(
    _ rows: [Row], x: KeyPath<Row, X>, y: KeyPath<Row, Y>, area: KeyPath<Row, Area>,
    areaName: String = "", format: NumberFormat = .number, color: PartialKeyPath<Row>? = nil
  ) {
    var marks = MarkRow.points(rows, x, y, color)
    for index in rows.indices { marks[index].area = rows[index][keyPath: area].plotted.number }
    self.rows = marks
    size = 7
    emphasis = .normal
    sizes = SizeScale(areaName, largest: marks.compactMap(\.area).max() ?? 1, format: format)
  }

  public var traits: MarkTraits {
    var traits = MarkTraits(name: "point", key: .symbol)
    traits.isListed = emphasis == .normal
    traits.ramp = ramp
    traits.size = sizes
    return traits
  }

  /// From this many rows of a series on, its points are drawn as pixels (the chart says so below).
  public static let rasterLimit = 10_000

  /// Whether a series of this mark is drawn as pixels.
  var isRasterized: Bool {
    ramp == nil && sizes == nil && rows.count >= Point.rasterLimit
      && rows.bySeries.contains { $0.rows.count >= Point.rasterLimit }
  }

  public func draw(in plot: Plot) -> [Scene.Item] {
    if let ramp { return draw(by: ramp, in: plot) }
    if let sizes { return draw(by: sizes, in: plot) }
    return rows.bySeries.compactMap { name, rows in
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

  /// The strongest in front, each with an outline, so that faint ones can be seen too.
  private func draw(by ramp: Ramp, in plot: Plot) -> [Scene.Item] {
    rows.filter { $0.value != nil }.sorted {
      ramp.strength(of: $0.value ?? 0) < ramp.strength(of: $1.value ?? 0)
    }.compactMap { row in
      guard let place = plot.place(row), let value = row.value else { return nil }
      let style = Style(
        fill: ramp.paint(of: value), stroke: ramp.outline(of: value), lineWidth: 0.9)
      return .symbols(.circle, size: size, at: [place], style)
    }
  }

  /// The largest behind the smaller ones.
  private func draw(by sizes: SizeScale, in plot: Plot) -> [Scene.Item] {
    rows.filter { $0.area != nil }.sorted { ($0.area ?? 0) > ($1.area ?? 0) }.compactMap { row in
      guard let place = plot.place(row), let area = row.area else { return nil }
      let style = plot.style(of: row.series)
      return .symbols(
        style.symbol, size: sizes.diameter(of: area), at: [place],
        Style(fill: style.paint.faded(to: 0.45), stroke: style.paint, lineWidth: 1.1))
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
