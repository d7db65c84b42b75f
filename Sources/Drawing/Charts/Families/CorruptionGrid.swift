/// A metric for each kind of corruption at each severity.
public struct CorruptionGrid: ChartFamily {
  public var chart: Chart

  /// Repeated rows are averaged; `format` says how cells are written.
  public init<Row, Severity: Plottable, Value: Plottable>(
    _ rows: [Row], kind: PartialKeyPath<Row>, severity: KeyPath<Row, Severity>,
    value: KeyPath<Row, Value>, title: String = "Robustness to corruptions",
    metric: String = "accuracy", format: NumberFormat = .percent
  ) {
    var groups: [[String]: [Double]] = [:]
    var keys: [[String]] = []
    for row in rows {
      let key = [MarkRow.name(of: row, kind) ?? "", row[keyPath: severity].plotted.name ?? ""]
      keys.append(key)
      groups[key, default: []] += row[keyPath: value].plotted.number.map { [$0] } ?? []
    }
    let cells = keys.uniqued().compactMap { key in
      MeanInterval(groups[key] ?? []).map { Cell(row: key[0], column: key[1], value: $0.mean) }
    }
    let count = Double(keys.map { $0[0] }.uniqued().count)
    chart = Chart(title) {
      HeatMap(cells, x: \.column, y: \.row, value: \.value, format: format)
    }
    .subtitle("mean \(metric)")
    .xAxis("severity", scale: .band).yAxis(scale: .band)
    .size(width: 460, height: 110 + 30 * count)
  }
}
