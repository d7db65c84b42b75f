/// Accuracy by epoch on parts of the training data, such as samples with right and with wrong labels.
public struct MemorizationChart: ChartFamily {
  public var chart: Chart

  /// `part` names what a row was measured on; repeated rows (seeds) become a mean with its 95 % t interval.
  public init<Row, Epoch: Plottable, Value: Plottable>(
    _ rows: [Row], epoch: KeyPath<Row, Epoch>, accuracy: KeyPath<Row, Value>,
    part: PartialKeyPath<Row>, title: String = "Memorisation", metric: String = "accuracy"
  ) {
    chart = Chart(title) { Trend(rows, x: epoch, y: accuracy, color: part) }
      .xAxis("epoch")
      .yAxis(metric, format: .percent, domain: 0...1)
  }
}
