/// The losses of samples with right and with wrong labels, and where a threshold would part them.
public struct LossHistogram: ChartFamily {
  public var chart: Chart

  public init<Row, Value: Plottable>(
    _ rows: [Row], loss: KeyPath<Row, Value>, isNoisy: KeyPath<Row, Bool>,
    threshold: Double? = nil, title: String = "Losses of right and wrong labels", bins: Int? = nil
  ) {
    let samples = rows.map { row in
      Sample(
        loss: row[keyPath: loss].plotted.anyNumber,
        part: row[keyPath: isNoisy] ? "wrong label" : "right label")
    }.sorted { $0.part < $1.part }
    chart = Chart(title) {
      Histogram(samples, x: \.loss, color: \.part, bins: bins)
      if let threshold { Rule(x: threshold, label: "threshold") }
    }
    .xAxis("loss").yAxis("samples")
  }

  private struct Sample {
    var loss: Double
    var part: String
  }
}
