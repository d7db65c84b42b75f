/// Small multiples of training histories: a chart for each quantity, each with its own vertical axis,
/// over the same steps and with the same colours.
public struct HistoryGrid: ChartFamily {
  public var chart: ChartRow

  /// `quantity` parts the rows into charts and `series` into lines; repeated rows of one step become
  /// a mean with its 95 % t interval.
  public init<Row, StepNumber: Plottable, Value: Plottable>(
    _ rows: [Row], step: KeyPath<Row, StepNumber>, value: KeyPath<Row, Value>,
    quantity: PartialKeyPath<Row>, series: PartialKeyPath<Row>? = nil, columns: Int? = nil,
    stepName: String = "epoch", width: Double = 240, height: Double = 215
  ) {
    let names = rows.map { MarkRow.name(of: $0, quantity) ?? "" }
    let parts = names.uniqued()
    let places = rows.compactMap { $0[keyPath: step].plotted.number }
    let domain: ClosedRange<Double>? =
      if let low = places.min(), let high = places.max(), low < high { low...high } else { nil }
    var shared = SharedScales()
    shared.series = MarkRow.names(of: rows, series).compactMap { $0 }.uniqued()
    let columns = max(1, min(columns ?? (parts.count == 4 ? 2 : 3), parts.count))
    let charts = parts.enumerated().map { index, part in
      let own = zip(rows, names).filter { $0.1 == part }.map(\.0)
      let isLowest = index + columns >= parts.count
      var chart = Chart(part) { HistoryLine(Trend(own, x: step, y: value, color: series)) }
        .xAxis(isLowest ? stepName : "", domain: domain)
        // The first chart names the series for all.
        .legend(index == 0 && shared.series.count > 1 ? .inside() : .none)
        .size(width: width, height: height)
      chart.shared = shared
      return chart
    }
    chart = ChartRow(charts, columns: columns, gap: 18)
  }
}

/// A trend in a small chart: a thin line without markers.
struct HistoryLine: Mark {
  let rows: [MarkRow]

  init(_ trend: Trend) { rows = trend.rows }

  var traits: MarkTraits { MarkTraits(name: "line", key: .line(hasSymbols: false)) }

  func draw(in plot: Plot) -> [Scene.Item] {
    Band(rows: rows).draw(in: plot) + Line(rows).thin().draw(in: plot)
  }
}
