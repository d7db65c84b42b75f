/// How much of a metric is lost to wrong labels, against their rate: each method beside its own
/// value without noise, with the 95 % t interval over seeds.
public struct DropFromCleanChart: ChartFamily {
  public var chart: Chart

  /// `noise` is a share within 0...1; rows at 0 are the clean ones.
  ///
  /// A run is compared with the clean run of its method and seed, or without seeds
  /// with the method's clean mean; methods without clean rows are left out.
  public init<Row, Noise: Plottable, Value: Plottable>(
    _ rows: [Row], noise: KeyPath<Row, Noise>, value: KeyPath<Row, Value>,
    method: PartialKeyPath<Row>, seed: PartialKeyPath<Row>? = nil,
    title: String = "Drop from clean labels", metric: String = "accuracy",
    noiseName: String = "share of wrong training labels", format: NumberFormat = .percent
  ) {
    let measurements = Measurement.read(rows, noise, value, method, seed)
    let clean = Dictionary(grouping: measurements.filter { $0.place == 0 && $0.value.isFinite }) {
      [$0.method, $0.repetition]
    }.mapValues { values in values.map(\.value).reduce(0, +) / Double(values.count) }
    let drops = measurements.compactMap { measurement -> Measurement? in
      guard let reference = clean[[measurement.method, measurement.repetition]] else { return nil }
      var drop = measurement
      drop.value = reference - measurement.value
      return drop
    }
    let groups = RepeatedValues.grouped(drops)
    let seeds = Set(drops.map(\.repetition)).subtracting([""]).count
    let places = Set(groups.map(\.place)).sorted()
    chart = Chart(title) {
      Rule(y: 0, label: "clean labels")
      Band(groups, x: \.place, low: \.low, high: \.high, color: \.method)
      Point(drops, x: \.place, y: \.value, color: \.method, emphasis: .faint)
      Line(groups, x: \.place, y: \.mean, color: \.method)
    }
    .subtitle(groups.isEmpty ? "" : RepeatedValues.note(groups, repetitions: seeds))
    .xAxis(noiseName, format: .percent, ticks: (2...8).contains(places.count) ? places : nil)
    .yAxis("\(metric) lost", format: format)
    .dataTable(
      RepeatedValues.table(groups, place: ("noise", .percent), value: ("drop", format)))
  }
}
