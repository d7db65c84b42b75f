/// How often each true class was predicted as each class.
public struct ConfusionChart: ChartFamily {
  public var chart: Chart

  /// `counts[t][p]` cases of true class t were predicted as p; missing entries count as 0.
  public init(_ counts: [[Int]], classes: [String], title: String = "Confusion matrix") {
    struct Cell {
      var truth: String
      var prediction: String
      var count: Int
    }
    let cells = classes.indices.flatMap { truth in
      classes.indices.map { prediction in
        let row = counts.indices.contains(truth) ? counts[truth] : []
        return Cell(
          truth: classes[truth], prediction: classes[prediction],
          count: row.indices.contains(prediction) ? row[prediction] : 0)
      }
    }
    let total = cells.reduce(0) { $0 + $1.count }
    let right = cells.filter { $0.truth == $0.prediction }.reduce(0) { $0 + $1.count }
    let accuracy = total > 0 ? Double(right) / Double(total) : 0
    let side = min(640, max(260, 100 + 36 * Double(classes.count)))
    chart = Chart(title) {
      HeatMap(cells, x: \.prediction, y: \.truth, value: \.count)
    }
    .subtitle("\(right) of \(total) right, \(NumberFormat.percent.text(accuracy))")
    .xAxis("predicted", scale: .band, categories: classes)
    .yAxis("true", scale: .band, categories: classes)
    .size(width: side + 20, height: side + 40)
    .alternativeText(
      "Confusion matrix of \(classes.count) classes: \(right) of \(total) cases lie on the diagonal."
        + ConfusionChart.worst(
          cells.filter { $0.truth != $0.prediction }.map {
            ($0.truth, $0.prediction, $0.count)
          }))
  }

  private static func worst(_ mistakes: [(String, String, Int)]) -> String {
    guard let most = mistakes.max(by: { $0.2 < $1.2 }), most.2 > 0 else { return "" }
    return " Most frequent mistake: \(most.0) taken for \(most.1), \(most.2) times."
  }
}
