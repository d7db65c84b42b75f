/// Reliability diagrams beside each other, one for each method or class, with aligned axes.
public struct ReliabilityGrid: ChartFamily {
  public var chart: ChartRow
  /// Of each diagram, in order.
  public let expectedCalibrationErrors: [Double]
  public let alternativeText: String
  public let dataTable: ChartData

  /// One diagram for each method; `width` is that of one in CSS pixels.
  public init(
    _ methods: [ReliabilityDiagram.Method], bins: Int = 10,
    binning: ReliabilityDiagram.Binning = .equalWidth, columns: Int = 3, width: Double = 270
  ) {
    let diagrams = methods.map { method in
      ReliabilityDiagram(
        confidences: method.confidences, isCorrect: method.isCorrect, bins: bins,
        binning: binning, title: method.name, width: width)
    }
    let columns = max(1, min(columns, diagrams.count))
    // The diagrams of a row, and below them their histograms.
    let charts = stride(from: 0, to: diagrams.count, by: columns).flatMap { start -> [Chart] in
      let row = start..<min(start + columns, diagrams.count)
      let upper = row.map { index -> Chart in
        let error = diagrams[index].expectedCalibrationErrors[0]
        return diagrams[index].chart.charts[0]
          .subtitle("ECE \(error.fixed(3)), n = \(methods[index].confidences.count)")
          // The first diagram explains the colours for all.
          .legend(index == 0 ? .top : .none)
      }
      let lower = row.compactMap { diagrams[$0].chart.charts.dropFirst().first }
      // Without predictions a diagram has no histogram, and a row of them would not line up.
      guard lower.count == row.count else { return upper }
      return upper + lower.map { $0.size(width: width, height: max(124, width * 0.36)) }
    }
    chart = ChartRow(charts, columns: columns, gap: 14)
    expectedCalibrationErrors = diagrams.flatMap(\.expectedCalibrationErrors)
    alternativeText = diagrams.map(\.alternativeText).joined(separator: "\n")
    dataTable = ReliabilityGrid.joined(diagrams.map(\.dataTable), methods.map(\.name))
  }

  /// One diagram for each class, against the rest: how often a predicted probability comes true.
  ///
  /// `probabilities[i][c]` is case i's probability of class c, and `labels[i]` its class.
  public init(
    probabilities: [[Double]], labels: [Int], classes: [String], bins: Int = 10, columns: Int = 3,
    width: Double = 270
  ) {
    self.init(
      classes.enumerated().map { index, name in
        let cases = zip(probabilities, labels).filter { $0.0.indices.contains(index) }
        return ReliabilityDiagram.Method(
          name, confidences: cases.map { $0.0[index] }, isCorrect: cases.map { $0.1 == index })
      }, bins: bins, columns: columns, width: width)
  }

  private static func joined(_ tables: [ChartData], _ names: [String]) -> ChartData {
    ChartData(
      columns: tables.first?.columns ?? [],
      rows: zip(names, tables).flatMap { name, table in
        table.rows.map { [name] + $0.dropFirst() }
      })
  }
}
