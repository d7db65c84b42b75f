/// A line through the rows of each series, in the order of x.
public struct Line: Mark {
  public private(set) var rows: [MarkRow]
  private var width = 2.0
  private var hasSymbols: Bool?
  private var emphasis = Emphasis.normal

  /// Values that are `nil` or not finite interrupt the line.
  ///
  /// `symbols` says whether the rows are marked;
  /// by default they are when a series has at most 25.
  public init<Row, X: Plottable, Y: Plottable>(
    _ rows: [Row], x: KeyPath<Row, X>, y: KeyPath<Row, Y>, color: PartialKeyPath<Row>? = nil,
    width: Double = 2, symbols: Bool? = nil, emphasis: Emphasis = .normal
  ) {
    self.init(MarkRow.points(rows, x, y, color))
    (self.width, hasSymbols, self.emphasis) = (width, symbols, emphasis)
  }

  /// A line through the pairs of two collections.
  public init(x: [Double], y: [Double], name: String? = nil) {
    self.init(
      zip(x, y).map { x, y in
        var mark = MarkRow()
        (mark.x, mark.y, mark.series) = (.number(x), .number(y), name)
        return mark
      })
  }

  init(_ rows: [MarkRow]) {
    self.rows = rows.orderedWithinSeries
  }

  /// The line through the transformed values of each series, without symbols.
  public func transformed(_ transform: SeriesTransform) -> Line {
    var line = self
    line.rows = rows.transformed(by: transform)
    line.hasSymbols = hasSymbols ?? false
    return line
  }

  /// Without markers, for small charts.
  func thin() -> Line {
    var line = self
    (line.width, line.hasSymbols) = (1.5, false)
    return line
  }

  private var drawsSymbols: Bool {
    hasSymbols ?? (rows.bySeries.map(\.rows.count).max() ?? 0 <= 25)
  }

  public var traits: MarkTraits {
    var traits = MarkTraits(name: "line", key: .line(hasSymbols: drawsSymbols))
    traits.labelsEnds = emphasis == .normal
    return traits
  }

  public func draw(in plot: Plot) -> [Scene.Item] {
    rows.bySeries.flatMap { name, rows -> [Scene.Item] in
      let style = plot.style(of: name)
      let paint = emphasis == .faint ? style.paint.faded(to: 0.35) : style.paint
      let pieces = plot.pieces(rows) { $0.y }
      let stroke = Style.line(
        paint, emphasis == .faint ? 1 : width, dashes: drawsSymbols ? [] : style.dashes)
      let path = Path(pieces.filter { $0.count > 1 }.flatMap { Path(through: $0).steps })
      var items: [Scene.Item] = []
      if !path.steps.isEmpty { items.append(plot.clipped(name ?? "", [.path(path, stroke)])) }
      let lonely = pieces.filter { $0.count == 1 }.flatMap { $0 }
      let marked = drawsSymbols ? rows.compactMap(plot.place) : lonely.filter(plot.holds)
      if !marked.isEmpty {
        items.append(
          .symbols(
            style.symbol, size: 7, at: marked,
            Style(fill: paint, stroke: .surface, lineWidth: 1.2)))
      }
      return items
    }
  }
}

extension Plot {
  func holds(_ place: Position) -> Bool { x.holds(place.x) && y.holds(place.y) }
}
