/// Quality against cost, with the front of those that no other beats in both.
public struct ParetoChart: ChartFamily {
  public var chart: Chart
  /// Whether each row lies on the front, in order.
  public let isOnFront: [Bool]

  /// Less cost and more quality are better; `cost` takes a log axis unless told otherwise.
  public init<Row, Cost: Plottable, Quality: Plottable>(
    _ rows: [Row], cost: KeyPath<Row, Cost>, quality: KeyPath<Row, Quality>,
    name: PartialKeyPath<Row>, method: PartialKeyPath<Row>? = nil,
    title: String = "Quality against cost", costName: String = "FLOPs", metric: String = "accuracy",
    format: NumberFormat = .percent, scale: ScaleKind = .log
  ) {
    let points = rows.map { row in
      Candidate(
        cost: row[keyPath: cost].plotted.anyNumber,
        quality: row[keyPath: quality].plotted.anyNumber,
        name: MarkRow.name(of: row, name) ?? "", method: MarkRow.name(of: row, method) ?? "")
    }
    let isOnFront = points.map { point in
      point.cost.isFinite && point.quality.isFinite
        && !points.contains {
          $0.cost <= point.cost && $0.quality >= point.quality
            && ($0.cost < point.cost || $0.quality > point.quality)
        }
    }
    self.isOnFront = isOnFront
    let front = zip(points, isOnFront).filter(\.1).map(\.0).sorted { $0.cost < $1.cost }
    let beaten = zip(points, isOnFront).filter { !$0.1 }.map(\.0)
    chart = Chart(title) {
      FrontLine(front.map { ($0.cost, $0.quality) })
      if method == nil {
        Point(beaten, x: \.cost, y: \.quality, emphasis: .faint)
        Point(front, x: \.cost, y: \.quality)
      } else {
        Point(points, x: \.cost, y: \.quality, color: \.method)
      }
      Text(front, x: \.cost, y: \.quality, text: \.name)
    }
    .subtitle("line: what no other beats in both")
    .xAxis(costName, scale: scale).yAxis(metric, format: format).legend(.top)
  }

  private struct Candidate {
    var cost: Double
    var quality: Double
    var name: String
    var method: String
  }
}

/// A grey staircase through the points of a front.
struct FrontLine: Mark {
  let rows: [MarkRow]

  init(_ places: [(Double, Double)]) { rows = places.map { MarkRow.at($0.0, $0.1) } }

  var traits: MarkTraits {
    var traits = MarkTraits(name: "front", key: .line(hasSymbols: false))
    traits.isListed = false
    return traits
  }

  func draw(in plot: Plot) -> [Scene.Item] {
    let places = rows.compactMap(plot.place)
    guard let first = places.first, let last = places.last else { return [] }
    var stairs = [first]
    for (a, b) in zip(places, places.dropFirst()) { stairs += [Position(b.x, a.y), b] }
    stairs.append(Position(plot.area.right, last.y))
    return [
      plot.clipped("front", [.path(Path(through: stairs), .line(.muted, 1.4, dashes: [5, 3]))])
    ]
  }
}
