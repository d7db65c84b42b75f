/// How often values fall into bins: bars for one series, tinted outlines over each other for several.
public struct Histogram: Mark {
  /// What the height of a bin means.
  public enum Height: Hashable, Sendable {
    case count
    /// The part of the series' values.
    case share
    /// The share divided by the bin's width, so that the area is 1.
    case density
  }

  public let rows: [MarkRow]
  private let edges: [Double]

  /// All series share the bins; `bins` is about how many there are, their edges are nice numbers.
  public init<Row, X: Plottable>(
    _ rows: [Row], x: KeyPath<Row, X>, color: PartialKeyPath<Row>? = nil, bins: Int? = nil,
    height: Height = .count
  ) {
    let samples = MarkRow.samples(rows, x, color)
    let binning = Binning(samples.flatMap(\.values), count: bins)
    let edges = binning.edges
    self.edges = edges
    self.rows = samples.flatMap { name, values -> [MarkRow] in
      guard !values.isEmpty else { return [] }
      return binning.counts(of: values).enumerated().map { index, count in
        let share = Double(count) / Double(values.count)
        let value =
          switch height {
          case .count: Double(count)
          case .share: share
          case .density: share / (edges[index + 1] - edges[index])
          }
        return .at((edges[index] + edges[index + 1]) / 2, value, series: name)
      }
    }
  }

  public var traits: MarkTraits {
    var traits = MarkTraits(name: "histogram", key: .block)
    traits.startsAtZero = true
    traits.xPadding = edges.count > 1 ? (edges[1] - edges[0]) / 2 : 0
    return traits
  }

  public func draw(in plot: Plot) -> [Scene.Item] {
    let groups = rows.bySeries
    let base = plot.y.position(of: 0.0) ?? plot.area.bottom
    return groups.compactMap { name, rows in
      let style = plot.style(of: name)
      var stairs: [Position] = []
      var bars: [Scene.Item] = []
      for (index, row) in rows.enumerated() where index + 1 < edges.count {
        guard let left = plot.x.position(of: edges[index]),
          let right = plot.x.position(of: edges[index + 1]), let top = plot.y.position(of: row.y)
        else { continue }
        stairs += [Position(left, top), Position(right, top)]
        let gap = right - left > 4 ? 0.5 : 0
        bars.append(
          .rectangle(
            Rectangle(
              x: left + gap, y: min(top, base), width: right - left - 2 * gap,
              height: (base - top).magnitude),
            corner: 0, .filled(style.paint.faded(to: 0.85))))
      }
      guard let first = stairs.first, let last = stairs.last else { return nil }
      guard groups.count > 1 else { return plot.clipped(name ?? "", bars) }
      let outline = [Position(first.x, base)] + stairs + [Position(last.x, base)]
      return plot.clipped(
        name ?? "",
        [
          .path(Path(through: outline, closed: true), .filled(style.paint.faded(to: 0.16))),
          .path(Path(through: outline), .line(style.paint, 1.6, dashes: style.dashes)),
        ])
    }
  }
}
