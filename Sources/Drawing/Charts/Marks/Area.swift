/// The area between the axis' zero and the values of each series.
public struct Area: PlacedMark {
  public let rows: [MarkRow]

  public init(placed rows: [MarkRow]) { self.rows = rows.orderedWithinSeries }

  public var traits: MarkTraits {
    var traits = MarkTraits(name: "area", key: .block)
    traits.startsAtZero = true
    return traits
  }

  public func draw(in plot: Plot) -> [Scene.Item] {
    let base = plot.y.position(of: 0.0) ?? plot.area.bottom
    return rows.bySeries.flatMap { name, rows -> [Scene.Item] in
      let paint = plot.style(of: name).paint
      return plot.pieces(rows) { $0.y }.compactMap { piece in
        guard let first = piece.first, let last = piece.last, piece.count > 1 else { return nil }
        let feet = [Position(last.x, base), Position(first.x, base)]
        return plot.clipped(
          name ?? "",
          [
            .path(Path(through: piece + feet, closed: true), .filled(paint.faded(to: 0.2))),
            .path(Path(through: piece), .line(paint, 1.6)),
          ])
      }
    }
  }
}
