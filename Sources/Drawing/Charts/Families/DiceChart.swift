/// Dice of each class by method: quartiles as boxes, every case as a point.
public struct DiceChart: ChartFamily {
  public var chart: Chart

  public init<Row, Value: Plottable>(
    _ rows: [Row], class className: PartialKeyPath<Row>, method: PartialKeyPath<Row>,
    dice: KeyPath<Row, Value>, title: String = "Dice by class", metric: String = "Dice"
  ) {
    let cases = rows.map { row in
      Measured(
        className: MarkRow.name(of: row, className) ?? "",
        method: MarkRow.name(of: row, method) ?? "", dice: row[keyPath: dice].plotted.anyNumber)
    }
    let counts = Dictionary(grouping: cases.filter { $0.dice.isFinite }) {
      [$0.className, $0.method]
    }
    .mapValues(\.count)
    let (least, most) = (counts.values.min() ?? 0, counts.values.max() ?? 0)
    let number = least == most ? "\(most)" : "\(least) to \(most)"
    chart = Chart(title) {
      Box(cases, x: \.className, y: \.dice, color: \.method)
      Swarm(cases, x: \.className, y: \.dice, color: \.method)
    }
    .subtitle(
      cases.isEmpty ? "" : "box: quartiles and median; each point is one of \(number) cases"
    )
    .xAxis(scale: .band)
    .yAxis(metric)
    .legend(.top)
    .dataTable(DiceChart.table(cases, metric))
  }

  private struct Measured {
    var className: String
    var method: String
    var dice: Double
  }

  private static func table(_ cases: [Measured], _ metric: String) -> ChartData {
    let groups = cases.map { [$0.className, $0.method] }.uniqued()
    return ChartData(
      columns: [
        .init("class", isNumeric: false), .init("method", isNumeric: false),
        .init("n", isNumeric: true), .init("median \(metric)", isNumeric: true),
        .init("lower quartile", isNumeric: true), .init("upper quartile", isNumeric: true),
      ],
      rows: groups.compactMap { group in
        let values = cases.filter { $0.className == group[0] && $0.method == group[1] }.map(\.dice)
        guard let box = BoxStatistics(values) else { return nil }
        let numbers = [box.median, box.lowerQuartile, box.upperQuartile].map { $0.fixed(3) }
        return group + ["\(values.filter(\.isFinite).count)"] + numbers
      })
  }
}
