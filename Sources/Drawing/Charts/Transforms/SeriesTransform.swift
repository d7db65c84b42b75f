import Numerics

/// What can be done to the values of each series, in the order of x, before they are drawn.
public enum SeriesTransform: Hashable, Sendable {
  /// The mean of `window` neighbouring values, half before and half after; fewer at the ends.
  case movingAverage(Int)
  /// A line fitted about each place to the nearest `span` of the points, by tricube weights
  /// (Cleveland, *Robust Locally Weighted Regression*, JASA 1979).
  case loess(span: Double)
  case cumulativeSum
  /// Divided by the largest magnitude.
  case normalizedByMaximum
  /// Divided by the sum.
  case normalizedBySum

  /// The new values; places must rise.
  public func callAsFunction(_ x: [Double], _ y: [Double]) -> [Double] {
    switch self {
    case .movingAverage(let window):
      let half = max(1, window) / 2
      return y.indices.map { index in
        let range = y[max(0, index - half)...min(y.count - 1, index + half)]
        return range.reduce(0, +) / Double(range.count)
      }
    case .loess(let span):
      let count = min(y.count, max(2, Int((span * Double(y.count)).rounded(.up))))
      return x.map { SeriesTransform.fitted(at: $0, x, y, nearest: count) }
    case .cumulativeSum:
      var sum = 0.0
      return y.map {
        sum += $0
        return sum
      }
    case .normalizedByMaximum:
      let most = y.map(\.magnitude).max() ?? 0
      return most > 0 ? y.map { $0 / most } : y
    case .normalizedBySum:
      let sum = y.reduce(0, +)
      return sum != 0 ? y.map { $0 / sum } : y
    }
  }

  private static func fitted(at place: Double, _ x: [Double], _ y: [Double], nearest count: Int)
    -> Double
  {
    let distances = x.map { ($0 - place).magnitude }
    let reach = distances.sorted()[count - 1]
    var (w, wx, wy, wxx, wxy) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for (index, distance) in distances.enumerated() where distance <= reach {
      let share = reach > 0 ? distance / (reach * 1.000001) : 0
      let cube = 1 - share * share * share
      let weight = cube * cube * cube
      let dx = x[index] - place
      w += weight
      wx += weight * dx
      wy += weight * y[index]
      wxx += weight * dx * dx
      wxy += weight * dx * y[index]
    }
    let determinant = w * wxx - wx * wx
    guard determinant > 1e-12 * w * wxx else { return wy / w }
    return (wxx * wy - wx * wxy) / determinant
  }
}

extension [MarkRow] {
  /// Each series' y values transformed; rows without numbers are left out.
  func transformed(by transform: SeriesTransform) -> [MarkRow] {
    bySeries.flatMap { _, rows -> [MarkRow] in
      let whole = rows.filter { $0.x.number != nil && $0.y.number != nil }
      let values = transform(whole.compactMap(\.x.number), whole.compactMap(\.y.number))
      return zip(whole, values).map { row, value in
        var row = row
        row.y = .number(value)
        return row
      }
    }
  }
}
