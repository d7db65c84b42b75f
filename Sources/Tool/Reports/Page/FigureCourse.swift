import Baselines
import Foundation
import Outputs

/// One figure over the commits that recorded it, up to this report.
struct FigureCourse {
  /// A value where it was recorded; `commit` is `nil` for this report.
  struct Point {
    var commit: String?
    var date: String
    var value: Double
    /// Whether it belongs to other params or data than the report's.
    var isOther: Bool
  }

  var figure: Figure
  /// Oldest first.
  var points: [Point]

  init(of figure: Figure, in history: BaselineHistory, beside baseline: Baseline?) {
    self.figure = figure
    points = history.values(of: figure.name).map { entry, value in
      Point(
        commit: entry.shortCommit, date: entry.date, value: value,
        isOther: baseline.map { entry.baseline.obstacle(to: $0) != nil } ?? false)
    }
    if let last = points.last, last.value != figure.value {
      points.append(Point(commit: nil, date: "", value: figure.value, isOther: false))
    }
  }

  /// The points at which the value became another one, the first included.
  var changes: [Point] {
    points.indices.filter { index in
      index == 0 || points[index].value != points[index - 1].value
        || points[index].isOther != points[index - 1].isOther
    }.map { points[$0] }
  }

  /// The newest values as a line, from the lowest to the highest; empty for fewer than two.
  var sparkline: HTML {
    let values = points.suffix(60).map(\.value)
    guard values.count > 1, let low = values.min(), let high = values.max() else { return .empty }
    let places = values.enumerated().map { index, value in
      let x = 2 + Double(index) / Double(values.count - 1) * 60
      // Halves first: the range of two finite values may not be finite.
      let height = high > low ? (value / 2 - low / 2) / (high / 2 - low / 2) : 0.5
      return (String(format: "%.1f", x), String(format: "%.1f", 12 - height * 10))
    }
    let line = places.map { "\($0.0) \($0.1)" }.joined(separator: "L")
    let (x, y) = places[places.count - 1]
    return """
      <svg class="sparkline" viewBox="0 0 64 14" aria-hidden="true"><path d="M\(line)"/>\
      <circle cx="\(x)" cy="\(y)" r="1.8"/></svg>
      """
  }
}
