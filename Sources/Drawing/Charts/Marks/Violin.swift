/// The distribution of the values under each name as a mirrored density, with median and quartiles.
public struct Violin: PlacedMark {
  public let rows: [MarkRow]

  public init(placed rows: [MarkRow]) { self.rows = rows }

  public var traits: MarkTraits { MarkTraits(name: "violin", key: .block) }

  public func draw(in plot: Plot) -> [Scene.Item] {
    rows.bySeries.flatMap { name, rows -> [Scene.Item] in
      let paint = plot.style(of: name).paint
      return rows.map(\.x).uniqued().compactMap { place in
        let values = rows.filter { $0.x == place }.compactMap(\.y.number)
        guard let (center, room) = plot.slot(place, series: name, along: plot.x),
          let box = BoxStatistics(values), let density = KernelDensity(values),
          let low = values.min(), let high = values.max()
        else { return nil }
        let curve = density.curve(points: 80, margin: 2).filter {
          $0.place >= low && $0.place <= high
        }
        let ends = [(place: low, density: density(low))] + curve
        let samples = ends + [(place: high, density: density(high))]
        let most = samples.map(\.density).max() ?? 1
        let half = min(room * 0.44, 46)
        let right = samples.compactMap { sample in
          plot.y.position(of: sample.place).map {
            Position(center + half * sample.density / most, $0)
          }
        }
        let left = right.reversed().map { Position(2 * center - $0.x, $0.y) }
        guard let lower = plot.y.position(of: box.lowerQuartile),
          let upper = plot.y.position(of: box.upperQuartile),
          let median = plot.y.position(of: box.median)
        else { return nil }
        return plot.clipped(
          name ?? "",
          [
            .path(
              Path(through: right + left, closed: true),
              Style(fill: paint.faded(to: 0.2), stroke: paint, lineWidth: 1.3)),
            .segment(Position(center, lower), Position(center, upper), .line(paint, 4)),
            .symbols(
              .circle, size: 6, at: [Position(center, median)],
              Style(fill: .surface, stroke: paint, lineWidth: 1.5)),
          ])
      }
    }
  }
}
