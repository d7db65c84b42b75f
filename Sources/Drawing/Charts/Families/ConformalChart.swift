/// How often conformal sets hold the truth against the level they promise, over the size of the sets.
public struct ConformalChart: ChartFamily {
  public var chart: ChartRow

  /// `nominal` and `coverage` are shares within 0...1, `size` the mean number of classes in a set.
  public init<Row, Value: Plottable>(
    _ rows: [Row], nominal: KeyPath<Row, Value>, coverage: KeyPath<Row, Value>,
    size: KeyPath<Row, Value>, method: PartialKeyPath<Row>, title: String = "Conformal coverage",
    width: Double = 440
  ) {
    let places = rows.compactMap { $0[keyPath: nominal].plotted.number }
    let low = min(0.5, places.min() ?? 0.5)
    let upper = Chart(title) {
      Rule.diagonal
      Trend(rows, x: nominal, y: coverage, color: method)
    }
    .xAxis(format: .percent, domain: low...1, isHidden: true)
    .yAxis("coverage", format: .percent)
    .legend(.top).size(width: width, height: width * 0.7)
    let lower = Chart { Trend(rows, x: nominal, y: size, color: method) }
      .xAxis("nominal level", format: .percent, domain: low...1)
      .yAxis("mean size of the sets").legend(.none).size(width: width, height: width * 0.4)
    chart = ChartRow([upper, lower], columns: 1, gap: 0)
  }
}
