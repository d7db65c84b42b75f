/// Agreement of two measurements of the same things: their difference against their mean, with the
/// mean difference and the limits of agreement ± 1.96 s (Bland and Altman, *Lancet* 1986).
public struct BlandAltmanChart: ChartFamily {
  public var chart: Chart

  /// Differences are `second` − `first`.
  public init<Row, Value: Plottable>(
    _ rows: [Row], first: KeyPath<Row, Value>, second: KeyPath<Row, Value>,
    color: PartialKeyPath<Row>? = nil, title: String = "Agreement", quantity: String = "volume"
  ) {
    let pairs = rows.map { row -> Pair in
      let (a, b) = (row[keyPath: first].plotted.anyNumber, row[keyPath: second].plotted.anyNumber)
      return Pair(mean: (a + b) / 2, difference: b - a, name: MarkRow.name(of: row, color) ?? "")
    }
    let differences = pairs.map(\.difference).filter(\.isFinite)
    let n = Double(max(1, differences.count))
    let sum = differences.reduce(0, +)
    // What rounding leaves of a sum of zero is zero.
    let isZero = sum.magnitude < 1e-12 * differences.reduce(0) { $0 + $1.magnitude }
    let mean = isZero ? 0 : sum / n
    let squares = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let spread = 1.96 * (squares / max(1, n - 1)).squareRoot()
    chart = Chart(title) {
      if !differences.isEmpty {
        Rule(y: mean, label: "mean \(NumberFormat.number.text(mean))")
        Rule(y: mean + spread, label: "+1.96 s, \(NumberFormat.number.text(mean + spread))")
        Rule(y: mean - spread, label: "−1.96 s, \(NumberFormat.number.text(mean - spread))")
      }
      if color == nil {
        Point(pairs, x: \.mean, y: \.difference)
      } else {
        Point(pairs, x: \.mean, y: \.difference, color: \.name)
      }
    }
    .xAxis("mean of both, \(quantity)")
    .yAxis("difference in \(quantity)")
  }

  private struct Pair {
    var mean: Double
    var difference: Double
    var name: String
  }
}
