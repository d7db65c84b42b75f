/// A line with a head from one place to another for each row.
public struct Arrow: Mark {
  public let rows: [MarkRow]
  private let heads: [MarkRow]

  /// The arrows go from (`x`, `y`) to (`toX`, `toY`).
  public init<Row, X: Plottable, Y: Plottable>(
    _ rows: [Row], x: KeyPath<Row, X>, y: KeyPath<Row, Y>, toX: KeyPath<Row, X>,
    toY: KeyPath<Row, Y>, color: PartialKeyPath<Row>? = nil
  ) {
    let tails = MarkRow.points(rows, x, y, color)
    heads = MarkRow.points(rows, toX, toY, color)
    self.rows = tails + heads
  }

  public var traits: MarkTraits { MarkTraits(name: "arrow", key: .line(hasSymbols: false)) }

  public func draw(in plot: Plot) -> [Scene.Item] {
    zip(rows, heads).compactMap { tail, head in
      guard let from = plot.place(tail), let to = plot.place(head) else { return nil }
      let paint = plot.style(of: tail.series).paint
      return plot.clipped(tail.series ?? "", Arrow.items(from: from, to: to, paint, width: 1.6))
    }
  }

  /// A line with a filled head at its end; nothing for arrows shorter than a pixel.
  static func items(from: Position, to: Position, _ paint: Paint, width: Double) -> [Scene.Item] {
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 1 else { return [] }
    let size = min(length, 4 + 2.5 * width)
    let (ux, uy) = (dx / length, dy / length)
    let neck = Position(to.x - ux * size, to.y - uy * size)
    let wing = size * 0.42
    let head = [
      to, Position(neck.x - uy * wing, neck.y + ux * wing),
      Position(neck.x + uy * wing, neck.y - ux * wing),
    ]
    return [
      .segment(from, Position(to.x - ux * size * 0.8, to.y - uy * size * 0.8), .line(paint, width)),
      .path(Path(through: head, closed: true), .filled(paint)),
    ]
  }
}
