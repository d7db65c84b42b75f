/// The error rate among the most confident predictions, against the share of predictions that is kept.
public struct RiskCoverageChart: ChartFamily {
  public var chart: Chart
  /// The mean risk over all coverages, of each method.
  public let areas: [Double]

  /// Ties in confidence are kept together.
  public init(
    _ methods: [ReliabilityDiagram.Method], title: String = "Risk against coverage"
  ) {
    let curves = methods.map { RiskCoverageChart.curve($0) }
    areas = curves.map { curve in
      curve.isEmpty ? 0 : curve.map(\.risk).reduce(0, +) / Double(curve.count)
    }
    let points = zip(methods, zip(areas, curves)).flatMap { method, result in
      result.1.map {
        Point(
          name: "\(method.name), area \(result.0.fixed(3))", coverage: $0.coverage, risk: $0.risk)
      }
    }
    chart = Chart(title) {
      Step(points, x: \.coverage, y: \.risk, color: \.name)
    }
    .xAxis("share of predictions kept", format: .percent, domain: 0...1)
    .yAxis("error rate among them", format: .percent)
    .legend(.top)
  }

  private struct Point {
    var name: String
    var coverage: Double
    var risk: Double
  }

  private static func curve(_ method: ReliabilityDiagram.Method) -> [(
    coverage: Double, risk: Double
  )] {
    let sorted = zip(method.confidences, method.isCorrect).filter { $0.0.isFinite }
      .sorted { $0.0 > $1.0 }
    var wrong = 0
    var curve: [(coverage: Double, risk: Double)] = []
    for (index, item) in sorted.enumerated() {
      wrong += item.1 ? 0 : 1
      if index + 1 < sorted.count && sorted[index + 1].0 == item.0 { continue }
      curve.append(
        (Double(index + 1) / Double(sorted.count), Double(wrong) / Double(index + 1)))
    }
    return curve
  }
}
