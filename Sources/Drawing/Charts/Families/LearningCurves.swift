/// A quantity against the step of training, a line for each series.
public struct LearningCurves: ChartFamily {
  public var chart: Chart

  public init<Row, StepNumber: Plottable, Value: Plottable>(
    _ rows: [Row], step: KeyPath<Row, StepNumber>, value: KeyPath<Row, Value>,
    series: PartialKeyPath<Row>? = nil, title: String = "Learning curves", metric: String = "loss",
    stepName: String = "epoch", format: NumberFormat = .number, scale: ScaleKind = .linear
  ) {
    chart = Chart(title) {
      Line(rows, x: step, y: value, color: series, width: 1.8, symbols: false)
    }
    .xAxis(stepName)
    .yAxis(metric, scale: scale, format: format)
  }
}
