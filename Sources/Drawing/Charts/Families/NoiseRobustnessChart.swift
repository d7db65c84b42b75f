/// A metric against the rate of wrong labels: a mean line for each method with the 95 % t interval
/// over seeds, each seed as a faint point, and the value without noise as reference.
public struct NoiseRobustnessChart: ChartFamily {
  public var chart: Chart

  /// `noise` and, by default, `value` are shares within 0...1.
  ///
  /// `cleanReference` is the value of
  /// training without noise; by default the best method's mean at noise 0, where there is one.
  public init<Row, Noise: Plottable, Value: Plottable>(
    _ rows: [Row], noise: KeyPath<Row, Noise>, value: KeyPath<Row, Value>,
    method: PartialKeyPath<Row>, seed: PartialKeyPath<Row>? = nil,
    title: String = "Robustness to label noise",
    metric: String = "accuracy", noiseName: String = "share of wrong training labels",
    format: NumberFormat = .percent, cleanReference: Double? = nil
  ) {
    let measurements = Measurement.read(rows, noise, value, method, seed)
    let groups = RepeatedValues.grouped(measurements)
    let seeds = Set(measurements.map(\.repetition)).subtracting([""]).count
    let clean = cleanReference ?? groups.filter { $0.place == 0 }.map(\.mean).max()
    let note = RepeatedValues.note(groups, repetitions: seeds)
    chart = Chart(title) {
      if let clean { Rule(y: clean, label: "without noise") }
      Band(groups, x: \.place, low: \.low, high: \.high, color: \.method)
      Point(measurements, x: \.place, y: \.value, color: \.method, emphasis: .faint)
      Line(groups, x: \.place, y: \.mean, color: \.method)
    }
    .subtitle(groups.isEmpty ? "" : note)
    .xAxis(
      noiseName, format: .percent, ticks: NoiseRobustnessChart.ticks(groups)
    )
    .yAxis(metric, format: format)
    .dataTable(
      RepeatedValues.table(groups, place: ("noise", .percent), value: (metric, format)))
  }

  /// The measured noise rates, when they are few.
  private static func ticks(_ groups: [RepeatedValues]) -> [Double]? {
    let places = Set(groups.map(\.place)).sorted()
    return (2...8).contains(places.count) ? places : nil
  }
}

extension Measurement {
  static func read<Row>(
    _ rows: [Row], _ place: KeyPath<Row, some Plottable>, _ value: KeyPath<Row, some Plottable>,
    _ method: PartialKeyPath<Row>, _ seed: PartialKeyPath<Row>?
  ) -> [Measurement] {
    rows.map { row in
      Measurement(
        method: MarkRow.name(of: row, method) ?? "",
        place: row[keyPath: place].plotted.anyNumber, value: row[keyPath: value].plotted.anyNumber,
        repetition: MarkRow.name(of: row, seed) ?? "")
    }
  }
}

extension Datum {
  /// The number, or NaN for anything else.
  var anyNumber: Double {
    switch self {
    case .number(let value), .time(let value): value
    case .category, .missing: .nan
    }
  }
}
