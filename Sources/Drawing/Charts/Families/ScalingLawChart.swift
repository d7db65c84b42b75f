import Numerics

/// A quantity that falls as a power of another, with the fitted law and how far points lie from it.
public struct ScalingLawChart: ChartFamily {
  public var chart: ChartRow
  /// y = factor · x^exponent for each series, by least squares of the logarithms.
  public let laws: [(series: String, factor: Double, exponent: Double)]

  /// Rows that are not positive in both are left out.
  public init<Row, X: Plottable, Y: Plottable>(
    _ rows: [Row], x: KeyPath<Row, X>, y: KeyPath<Row, Y>, series: PartialKeyPath<Row>? = nil,
    title: String = "Scaling law", xName: String = "parameters", yName: String = "loss",
    width: Double = 480
  ) {
    let points = MarkRow.points(rows, x, y, series).compactMap { row -> Place? in
      guard let x = row.x.number, let y = row.y.number, x > 0, y > 0 else { return nil }
      return Place(x: x, y: y, series: row.series ?? "")
    }
    let laws = points.map(\.series).uniqued().map { name in
      ScalingLawChart.fit(points.filter { $0.series == name }, name)
    }
    self.laws = laws
    let names = Dictionary(
      laws.map { law in
        let prefix = law.series.isEmpty ? "" : law.series + ", "
        return (law.series, "\(prefix)exponent \(NumberFormat.number.text(law.exponent))")
      }, uniquingKeysWith: { first, _ in first })
    let named = points.map { Place(x: $0.x, y: $0.y, series: names[$0.series] ?? "") }
    let lines = laws.flatMap { law -> [Place] in
      let places = points.filter { $0.series == law.series }.map(\.x)
      return [places.min() ?? 1, places.max() ?? 1].map {
        Place(
          x: $0, y: law.factor * Elementary.pow($0, law.exponent), series: names[law.series] ?? "")
      }
    }
    let residuals = zip(points, named).map { point, named in
      let law = laws.first { $0.series == point.series }
      let fitted = (law?.factor ?? 1) * Elementary.pow(point.x, law?.exponent ?? 0)
      return Place(x: point.x, y: point.y / fitted - 1, series: named.series)
    }
    let upper = Chart(title) {
      Line(lines, x: \.x, y: \.y, color: \.series, width: 1.4, symbols: false)
      Point(named, x: \.x, y: \.y, color: \.series)
    }
    .xAxis(scale: .log, isHidden: true).yAxis(yName, scale: .log).legend(.top)
    .size(width: width, height: width * 0.6)
    let lower = Chart {
      Rule(y: 0)
      Point(residuals, x: \.x, y: \.y, color: \.series)
    }
    .xAxis(xName, scale: .log).yAxis("distance from the law", format: .percent).legend(.none)
    .size(width: width, height: width * 0.34)
    chart = ChartRow([upper, lower], columns: 1, gap: 0)
  }

  private struct Place {
    var x: Double
    var y: Double
    var series: String
  }

  private static func fit(_ points: [Place], _ name: String) -> (
    series: String, factor: Double, exponent: Double
  ) {
    let places = points.map { (Logarithms.natural($0.x), Logarithms.natural($0.y)) }
    let n = Double(max(1, places.count))
    let (mx, my) = (places.reduce(0) { $0 + $1.0 } / n, places.reduce(0) { $0 + $1.1 } / n)
    let sxx = places.reduce(0) { $0 + ($1.0 - mx) * ($1.0 - mx) }
    let sxy = places.reduce(0) { $0 + ($1.0 - mx) * ($1.1 - my) }
    let exponent = sxx > 0 ? sxy / sxx : 0
    return (name, Elementary.exp(my - exponent * mx), exponent)
  }
}
