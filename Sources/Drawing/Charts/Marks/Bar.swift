/// A bar from zero to each value, upright over names or numbers, or lying when the names are on y.
public struct Bar: Mark {
  /// How series share a place.
  public enum Arrangement: Hashable, Sendable {
    case grouped
    case stacked
  }

  public let rows: [MarkRow]
  private let width: Double?
  private let arrangement: Arrangement

  /// `width` is in units of a numeric axis; by default 0.9 of the smallest distance.
  public init<Row, X: Plottable, Y: Plottable>(
    _ rows: [Row], x: KeyPath<Row, X>, y: KeyPath<Row, Y>, color: PartialKeyPath<Row>? = nil,
    width: Double? = nil, arrangement: Arrangement = .grouped
  ) {
    var marks = MarkRow.points(rows, x, y, color)
    self.arrangement = arrangement
    if arrangement == .stacked { Bar.stack(&marks) }
    let places = Set(marks.compactMap(\.x.number)).sorted()
    let gap = zip(places, places.dropFirst()).map { $1 - $0 }.min()
    self.width = places.isEmpty ? nil : width ?? 0.9 * (gap ?? 1)
    self.rows = marks
  }

  /// Turns values into ranges that lie on each other, negative ones downwards.
  private static func stack(_ rows: inout [MarkRow]) {
    var tops: [Datum: (up: Double, down: Double)] = [:]
    for index in rows.indices {
      guard let value = rows[index].y.number else { continue }
      var top = tops[rows[index].x] ?? (0, 0)
      let start = value < 0 ? top.down : top.up
      if value < 0 { top.down += value } else { top.up += value }
      tops[rows[index].x] = top
      (rows[index].low, rows[index].high) = (.number(start), .number(start + value))
    }
  }

  public var traits: MarkTraits {
    var traits = MarkTraits(name: "bar", key: .block)
    traits.startsAtZero = true
    traits.xPadding = (width ?? 0) / 2
    return traits
  }

  public func draw(in plot: Plot) -> [Scene.Item] {
    let isLying = plot.y.kind == .band && plot.x.kind != .band
    let (across, along) = isLying ? (plot.y, plot.x) : (plot.x, plot.y)
    let base =
      along.position(of: 0.0).map {
        min(max($0, min(along.start, along.end)), max(along.start, along.end))
      }
      ?? along.start
    return rows.bySeries.compactMap { name, rows in
      let paint = plot.style(of: name).paint
      let bars = rows.compactMap { row -> Scene.Item? in
        guard let (center, width) = room(isLying ? row.y : row.x, name, across, plot) else {
          return nil
        }
        let from = arrangement == .stacked && !isLying ? along.position(of: row.low) : base
        let to = along.position(
          of: arrangement == .stacked && !isLying ? row.high : isLying ? row.x : row.y)
        guard let from, let to else { return nil }
        let (low, size) = (min(from, to), (from - to).magnitude)
        let box =
          isLying
          ? Rectangle(x: low, y: center - width / 2, width: size, height: width)
          : Rectangle(x: center - width / 2, y: low, width: width, height: size)
        return .rectangle(box, corner: 0, .filled(paint.faded(to: 0.88)))
      }
      return bars.isEmpty ? nil : plot.clipped(name ?? "", bars)
    }
  }

  private func room(_ datum: Datum, _ name: String?, _ across: Scale, _ plot: Plot) -> (
    Double, Double
  )? {
    if across.kind == .band {
      guard arrangement == .grouped else {
        return across.position(of: datum).map { ($0, min(across.step.magnitude * 0.7, 90)) }
      }
      return plot.slot(datum, series: name, along: across).map {
        ($0.center, max(1, $0.width - (plot.series.count > 1 ? 1.5 : 0)))
      }
    }
    guard let value = datum.number, let width, let low = across.position(of: value - width / 2),
      let high = across.position(of: value + width / 2)
    else { return nil }
    let room = (high - low).magnitude
    let isShared = arrangement == .grouped && plot.series.count > 1
    guard isShared, let name, let index = plot.series.firstIndex(of: name) else {
      return ((low + high) / 2, max(1, room - 1))
    }
    let share = room / Double(plot.series.count)
    return (min(low, high) + (Double(index) + 0.5) * share, max(1, share - 0.5))
  }
}
