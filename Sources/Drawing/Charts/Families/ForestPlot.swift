/// Effects with their intervals below each other, beside the threshold of a claim.
public struct ForestPlot: ChartFamily {
  public var chart: Chart

  /// Rows keep their order from the top.
  public init<Row, Value: Plottable>(
    _ rows: [Row], name: KeyPath<Row, String>, effect: KeyPath<Row, Value>,
    low: KeyPath<Row, Value>, high: KeyPath<Row, Value>, threshold: Double? = 0,
    title: String = "Effects", effectName: String = "effect", format: NumberFormat = .number
  ) {
    let names = rows.map { $0[keyPath: name] }.uniqued()
    chart = Chart(title) {
      if let threshold { Rule(x: threshold) }
      Interval(rows, y: name, value: effect, low: low, high: high)
    }
    .xAxis(effectName, format: format, grid: true)
    .yAxis(scale: .band, categories: names)
    .size(width: 520, height: 90 + 28 * Double(max(1, names.count)))
  }
}

/// Values with their intervals as lying bars, the largest on top.
public struct RankedBars: ChartFamily {
  public var chart: Chart

  /// Repeated rows of a name become a mean with its 95 % t interval.
  public init<Row, Value: Plottable>(
    _ rows: [Row], name: KeyPath<Row, String>, value: KeyPath<Row, Value>,
    title: String = "Ranking", metric: String = "accuracy", format: NumberFormat = .percent
  ) {
    let ranked = rows.map { $0[keyPath: name] }.uniqued().compactMap { label -> Ranked? in
      let values = rows.filter { $0[keyPath: name] == label }
        .compactMap { $0[keyPath: value].plotted.number }
      return MeanInterval(values).map {
        Ranked(
          name: label, mean: $0.mean, low: $0.bounds?.lowerBound, high: $0.bounds?.upperBound)
      }
    }.sorted { ($1.mean, $0.name) < ($0.mean, $1.name) }
    chart = Chart(title) {
      Bar(ranked, x: \.mean, y: \.name)
      LyingErrorBar(ranked.map { ($0.name, $0.low, $0.high) })
    }
    .xAxis(metric, format: format)
    .yAxis(scale: .band, categories: ranked.map(\.name))
    .size(width: 520, height: 90 + 26 * Double(max(1, ranked.count)))
  }

  private struct Ranked {
    var name: String
    var mean: Double
    var low: Double?
    var high: Double?
  }
}

/// Intervals in ink over lying bars.
struct LyingErrorBar: Mark {
  let rows: [MarkRow]
  private let bounds: [(name: String, low: Double, high: Double)]

  init(_ bounds: [(name: String, low: Double?, high: Double?)]) {
    self.bounds = bounds.compactMap { bound in
      guard let low = bound.low, let high = bound.high else { return nil }
      return (bound.name, low, high)
    }
    rows = self.bounds.map { bound in
      var row = MarkRow()
      (row.x, row.y) = (.number(bound.high), .category(bound.name))
      return row
    }
  }

  var traits: MarkTraits {
    var traits = MarkTraits(name: "error bar", key: .symbol)
    traits.isListed = false
    return traits
  }

  func draw(in plot: Plot) -> [Scene.Item] {
    var path = Path()
    for bound in bounds {
      guard let y = plot.y.position(of: .category(bound.name)),
        let low = plot.x.position(of: bound.low), let high = plot.x.position(of: bound.high)
      else { continue }
      path.steps += [.move(Position(low, y)), .line(Position(high, y))]
      for end in [low, high] {
        path.steps += [.move(Position(end, y - 3)), .line(Position(end, y + 3))]
      }
    }
    return path.steps.isEmpty
      ? [] : [plot.clipped("", [.path(path, .line(.ink.faded(to: 0.75), 1.3))])]
  }
}
