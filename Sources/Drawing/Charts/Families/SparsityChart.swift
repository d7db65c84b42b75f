/// A metric against the share of weights removed, on a log-odds axis that spreads 90, 95 and 99 %, with
/// the 95 % t interval over seeds and the dense network as reference.
public struct SparsityChart: ChartFamily {
  public var chart: Chart

  /// `sparsity` is a share strictly between 0 and 1; rows at 0 count as `denseReference` when that is empty.
  public init<Row, Sparsity: Plottable, Value: Plottable>(
    _ rows: [Row], sparsity: KeyPath<Row, Sparsity>, value: KeyPath<Row, Value>,
    method: PartialKeyPath<Row>, seed: PartialKeyPath<Row>? = nil, denseReference: [Double] = [],
    title: String = "Accuracy against sparsity", metric: String = "accuracy",
    format: NumberFormat = .percent
  ) {
    let all = Measurement.read(rows, sparsity, value, method, seed)
    let measurements = all.filter { $0.place != 0 }
    let groups = RepeatedValues.grouped(measurements)
    let seeds = Set(measurements.map(\.repetition)).subtracting([""]).count
    let reference =
      denseReference.isEmpty ? all.filter { $0.place == 0 }.map(\.value) : denseReference
    let dense = MeanInterval(reference)
    let note = RepeatedValues.note(groups, repetitions: seeds)
    let places = Set(groups.map(\.place)).sorted()
    chart = Chart(title) {
      if let dense {
        if let bounds = dense.bounds { Stripe(bounds) }
        Rule(y: dense.mean, label: "dense, \(format.text(dense.mean))")
      }
      Band(groups, x: \.place, low: \.low, high: \.high, color: \.method)
      Point(measurements, x: \.place, y: \.value, color: \.method, emphasis: .faint)
      Line(groups, x: \.place, y: \.mean, color: \.method)
    }
    .subtitle(groups.isEmpty ? "" : note)
    .xAxis(
      "share of weights removed (log-odds scale)", scale: .logOdds, format: .percent,
      ticks: (2...12).contains(places.count)
        ? places.sorted { SparsityChart.rank($0) < SparsityChart.rank($1) } : nil
    )
    .yAxis(metric, format: format)
    .dataTable(
      RepeatedValues.table(groups, place: ("sparsity", .percent), value: (metric, format)))
  }

  /// Rounder shares come first where labels compete for room.
  private static func rank(_ share: Double) -> Int {
    NiceTicks.shares.firstIndex { ($0 - share).magnitude < 1e-9 } ?? NiceTicks.shares.count
  }
}

/// A grey band across the plot between two values.
struct Stripe: Mark {
  let rows: [MarkRow]

  init(_ range: ClosedRange<Double>) {
    var row = MarkRow()
    (row.low, row.high) = (.number(range.lowerBound), .number(range.upperBound))
    rows = [row]
  }

  var traits: MarkTraits {
    var traits = MarkTraits(name: "stripe", key: .block)
    traits.isListed = false
    return traits
  }

  func draw(in plot: Plot) -> [Scene.Item] {
    rows.compactMap { row in
      guard let low = plot.y.position(of: row.low), let high = plot.y.position(of: row.high) else {
        return nil
      }
      let box = Rectangle(x: plot.area.x, y: high, width: plot.area.width, height: low - high)
      return plot.clipped("", [.rectangle(box, corner: 0, .filled(.muted.faded(to: 0.13)))])
    }
  }
}
