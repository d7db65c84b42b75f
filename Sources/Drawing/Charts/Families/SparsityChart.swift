/// A metric against the share of weights removed, on a log-odds axis that spreads 90, 95 and 99 %, with
/// the 95 % t interval over seeds and the dense network as reference.
public struct SparsityChart: ChartFamily {
  public var chart: Chart
  /// Of each method, where one was found.
  public let essentialSparsity: [String: Double]

  /// `sparsity` is a share strictly between 0 and 1; rows at 0 count as `denseReference` when that is empty.
  ///
  /// The essential sparsity of each method is marked by a ring: the highest up to which the mean stays within
  /// `tolerance` of the dense mean; `nil` marks none.
  public init<Row, Sparsity: Plottable, Value: Plottable>(
    _ rows: [Row], sparsity: KeyPath<Row, Sparsity>, value: KeyPath<Row, Value>,
    method: PartialKeyPath<Row>, seed: PartialKeyPath<Row>? = nil, denseReference: [Double] = [],
    title: String = "Accuracy against sparsity", metric: String = "accuracy",
    format: NumberFormat = .percent, tolerance: Double? = 0.01
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
    let breaks = SparsityChart.breaks(groups, dense: dense?.mean, tolerance: tolerance)
    essentialSparsity = Dictionary(
      breaks.map { ($0.method, $0.place) }, uniquingKeysWith: { first, _ in first })
    chart = Chart(title) {
      if let dense {
        if let bounds = dense.bounds { Stripe(bounds) }
        Rule(y: dense.mean, label: "dense, \(format.text(dense.mean))")
      }
      Band(groups, x: \.place, low: \.low, high: \.high, color: \.method)
      Point(measurements, x: \.place, y: \.value, color: \.method, emphasis: .faint)
      Line(groups, x: \.place, y: \.mean, color: \.method)
      Ring(breaks.map { MarkRow.at($0.place, $0.mean, series: $0.method) })
    }
    .subtitle(
      groups.isEmpty
        ? ""
        : breaks.isEmpty
          ? note : note + "; ring: the last within \(format.text(tolerance ?? 0)) of dense"
    )
    .xAxis(
      "share of weights removed (log-odds scale)", scale: .logOdds, format: .percent,
      ticks: (2...12).contains(places.count)
        ? places.sorted { SparsityChart.rank($0) < SparsityChart.rank($1) } : nil
    )
    .yAxis(metric, format: format)
    .dataTable(
      RepeatedValues.table(groups, place: ("sparsity", .percent), value: (metric, format)))
  }

  private static func breaks(
    _ groups: [RepeatedValues], dense: Double?, tolerance: Double?
  ) -> [RepeatedValues] {
    guard let dense, let tolerance else { return [] }
    return groups.map(\.method).uniqued().compactMap { method in
      let rising = groups.filter { $0.method == method }
      return rising.prefix { $0.mean >= dense - tolerance }.last
    }
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

/// A ring about a place, to point it out.
struct Ring: Mark {
  let rows: [MarkRow]

  init(_ rows: [MarkRow]) { self.rows = rows }

  var traits: MarkTraits {
    var traits = MarkTraits(name: "ring", key: .line(hasSymbols: true))
    traits.isListed = false
    return traits
  }

  func draw(in plot: Plot) -> [Scene.Item] {
    rows.compactMap { row in
      plot.place(row).map {
        .symbols(
          .circle, size: 15, at: [$0],
          Style(stroke: plot.style(of: row.series).paint, lineWidth: 1.5))
      }
    }
  }
}
