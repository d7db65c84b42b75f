import Foundation
import Runs

/// One kept run in full: its experiment, its metrics, and its curves drawn with letters.
struct RunDetails {
  var record: RunRecord

  var text: String {
    var lines = ["\(record.key)", "system    \(record.system)", "seed      \(record.seed)"]
    if let parent = record.parent { lines.append("parent    \(parent)") }
    lines.append("data      \(record.data)")
    lines.append("code      \(record.code)")
    lines.append(
      "finished  \(record.facts.finished) on \(record.facts.host), "
        + "\(String(format: "%.2f", record.facts.seconds)) s, \(record.facts.threads) threads")
    let experiment = FlatExperiment(record).values
    lines += ["", "experiment"] + Self.aligned(experiment.sorted { $0.key < $1.key })
    lines += ["", "metrics"]
    lines += Self.aligned(
      record.results.metrics.sorted { $0.key < $1.key }.map { ($0.key, "\($0.value)") })
    for (name, points) in record.results.curves.sorted(by: { $0.key < $1.key }) {
      lines += ["", "\(name) by step"] + Self.curve(points)
    }
    let arrays = record.results.arrays.sorted { $0.key < $1.key }
    if !arrays.isEmpty {
      lines += ["", "arrays"] + Self.aligned(arrays.map { ($0.key, "\($0.value.shape)") })
    }
    return lines.joined(separator: "\n")
  }

  static func aligned(_ pairs: [(key: String, value: String)]) -> [String] {
    TextTable(rows: pairs.map { [$0.key, $0.value] }).lines.map { "  " + $0 }
  }

  /// Eight rows of at most sixty columns, each column the mean of its steps.
  static func curve(_ points: [RunResults.Point]) -> [String] {
    let values = points.map(\.value).filter(\.isFinite)
    guard let low = values.min(), let high = values.max(), let last = points.last else {
      return ["  (no finite value)"]
    }
    let columns = min(60, values.count)
    let heights = (0..<columns).map { column -> Int in
      let part = values[(column * values.count / columns)..<((column + 1) * values.count / columns)]
      let mean = part.reduce(0, +) / Double(part.count)
      return high > low ? Int(((mean - low) / (high - low) * 7).rounded()) : 0
    }
    let rows = (0..<8).reversed().map { row -> String in
      let label = row == 7 ? high : row == 0 ? low : nil
      let text = label.map { String(format: "%.4g", $0) } ?? ""
      let dots = heights.map { $0 == row ? "•" : " " }.joined()
      return "  " + String(repeating: " ", count: max(0, 10 - text.count)) + text + " │" + dots
    }
    return rows + ["             last: \(last.value) at step \(last.step)"]
  }
}
