/// A metric against the number of labels on a log axis, a mean line for each method with the 95 % t interval over seeds.
public struct LabelEfficiencyChart: ChartFamily {
  public var chart: Chart

  /// `full` is the value with all labels, drawn as reference.
  public init<Row, Count: Plottable, Value: Plottable>(
    _ rows: [Row], labels: KeyPath<Row, Count>, value: KeyPath<Row, Value>,
    method: PartialKeyPath<Row>, full: Double? = nil, title: String = "Dice against labels",
    metric: String = "Dice", format: NumberFormat = .number
  ) {
    let counts = rows.compactMap { $0[keyPath: labels].plotted.number }.uniqued().sorted()
    chart = Chart(title) {
      if let full { Rule(y: full, label: "all labels") }
      Trend(rows, x: labels, y: value, color: method)
    }
    .subtitle("mean over seeds, band: 95\u{202F}% t interval")
    .xAxis(
      "number of labels", scale: .log, ticks: (2...8).contains(counts.count) ? counts : nil
    )
    .yAxis(metric, format: format)
  }
}

/// The share of activations that are zero, from the first layer to the last.
public struct ActivationSparsityChart: ChartFamily {
  public var chart: Chart

  /// Layers keep the order in which they first appear; repeated rows become a mean with its interval.
  public init<Row, Value: Plottable>(
    _ rows: [Row], layer: KeyPath<Row, String>, sparsity: KeyPath<Row, Value>,
    method: PartialKeyPath<Row>? = nil, title: String = "Activation sparsity by layer"
  ) {
    let layers = rows.map { $0[keyPath: layer] }.uniqued()
    chart = Chart(title) { Trend(rows, x: layer, y: sparsity, color: method) }
      .xAxis("layer, from input to output", categories: layers)
      .yAxis("activations that are zero", format: .percent, domain: 0...1)
  }
}
