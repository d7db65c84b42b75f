/// How labels of each true class were changed: one row of probabilities for each class.
public struct TransitionChart: ChartFamily {
  public var chart: Chart

  /// `matrix[t][p]` is the probability that class t is labelled p.
  public init(_ matrix: [[Double]], classes: [String], title: String = "Label transitions") {
    let cells = Cell.cells(matrix, rows: classes, columns: classes)
    let side = min(640, max(260, 110 + 40 * Double(classes.count)))
    chart = Chart(title) {
      HeatMap(
        cells, x: \.column, y: \.row, value: \.value, format: .percent, range: 0...1)
    }
    .xAxis("label given", scale: .band, categories: classes)
    .yAxis("true class", scale: .band, categories: classes)
    .size(width: side + 20, height: side + 20)
  }
}

/// A cell of a matrix with its names.
struct Cell {
  var row: String
  var column: String
  var value: Double

  /// Missing and surplus entries are left out.
  static func cells(_ matrix: [[Double]], rows: [String], columns: [String]) -> [Cell] {
    zip(rows, matrix).flatMap { row, values in
      zip(columns, values).map { Cell(row: row, column: $0, value: $1) }
    }
  }
}
