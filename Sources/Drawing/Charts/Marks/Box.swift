/// Quartiles, median and whiskers (to 1.5 box lengths) of the values under each name.
public struct Box: PlacedMark {
  public let rows: [MarkRow]

  public init(placed rows: [MarkRow]) { self.rows = rows }

  public var traits: MarkTraits { MarkTraits(name: "box", key: .block) }

  public func draw(in plot: Plot) -> [Scene.Item] {
    rows.bySeries.flatMap { name, rows -> [Scene.Item] in
      let paint = plot.style(of: name).paint
      return rows.map(\.x).uniqued().compactMap { place in
        guard let (center, room) = plot.slot(place, series: name, along: plot.x),
          let box = BoxStatistics(rows.filter { $0.x == place }.compactMap(\.y.number))
        else { return nil }
        let levels = [
          box.lowerWhisker, box.lowerQuartile, box.median, box.upperQuartile, box.upperWhisker,
        ].compactMap(plot.y.position(of:))
        guard levels.count == 5 else { return nil }
        let width = min(room * 0.62, 46)
        let (left, right) = (center - width / 2, center + width / 2)
        let whiskers = Path([
          .move(Position(center, levels[0])), .line(Position(center, levels[1])),
          .move(Position(center, levels[3])), .line(Position(center, levels[4])),
        ])
        return plot.clipped(
          name ?? "",
          [
            .path(whiskers, .line(paint, 1.3)),
            .rectangle(
              Rectangle(x: left, y: levels[3], width: width, height: levels[1] - levels[3]),
              corner: 1.5, Style(fill: paint.faded(to: 0.14), stroke: paint, lineWidth: 1.3)),
            .segment(Position(left, levels[2]), Position(right, levels[2]), .line(paint, 2.6)),
          ])
      }
    }
  }
}
