import Charts

/// Rows from closed forms for the benchmark's charts; `scripts/chart-peers.py` makes the same ones.
enum ChartSamples {
  struct Curve {
    var step: Double
    var value: Double
    var low: Double
    var high: Double
    var method: String
  }

  struct Place {
    var x: Double
    var y: Double
    var kind: String
  }

  struct Cell {
    var row: String
    var column: String
    var value: Double
  }

  /// The fractional part of n times the golden ratio.
  static func share(_ index: Int) -> Double {
    let product = Double(index) * 0.6180339887498949
    return product - product.rounded(.down)
  }

  /// The sum of four shares, about normal with mean 2 and variance ⅓.
  static func bell(_ index: Int) -> Double {
    (0..<4).reduce(0) { $0 + share(index * 29 + $1 * 1013) }
  }

  /// Four falling curves of 50 steps with a band.
  static let curves: [Curve] = (0..<4).flatMap { method in
    (1...50).map { step in
      let value = 2 / (1 + 0.1 * Double(step * (method + 1))) + 0.05 * share(step + 50 * method)
      return Curve(
        step: Double(step), value: value, low: value - 0.08, high: value + 0.08,
        method: "method \(method + 1)")
    }
  }

  /// Clouds of three kinds around (2, 2), (3, 2.5) and (4, 3).
  static func places(_ count: Int) -> [Place] {
    (0..<count).map { index in
      let kind = index % 3
      return Place(
        x: bell(index) + Double(kind), y: bell(index * 7 + 3) + 0.5 * Double(kind),
        kind: "kind \(kind + 1)")
    }
  }

  static let some = places(1000)
  static let many = places(4000)
  static let dense = places(10_000)

  /// Ten by ten cells, strong on the diagonal.
  static let cells: [Cell] = (0..<100).map { index in
    let (row, column) = (index / 10, index % 10)
    return Cell(
      row: "\(row)", column: "\(column)",
      value: row == column ? 40 + Double(row) : (10 * share(index)).rounded(.down))
  }

  /// A smooth bowl on a square of 60 × 60 samples.
  static let axis = (0..<60).map { Double($0) / 29.5 - 1 }
  static let heights: [[Double]] = axis.map { y in axis.map { $0 * $0 + 0.6 * y * y + 0.4 * $0 * y }
  }

  /// Confidences, and which of the predictions are right.
  static let confidences = (0..<5000).map { 1 - 0.6 * share($0) * share($0 * 7 + 3) }
  static let isCorrect = (0..<5000).map { share($0 * 11 + 5) < 0.2 + 0.75 * confidences[$0] }
}
