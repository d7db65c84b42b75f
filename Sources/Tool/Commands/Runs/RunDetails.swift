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
    lines += Self.lines(of: record.facts)
    let experiment = FlatExperiment(record.experiment).values
    lines += ["", "experiment"] + Self.aligned(experiment.sorted { $0.key < $1.key })
    lines += ["", "metrics"]
    lines += Self.aligned(
      record.results.metrics.sorted { $0.key < $1.key }.map { ($0.key, "\($0.value)") })
    let counts = record.results.counts.sorted { $0.key < $1.key }
    if !counts.isEmpty {
      lines += ["", "counts"] + Self.aligned(counts.map { ($0.key, "\($0.value)") })
    }
    for (name, points) in record.results.curves.sorted(by: { $0.key < $1.key }) {
      lines += ["", "\(name) by step"] + Self.curve(points)
    }
    let arrays = record.results.arrays.sorted { $0.key < $1.key }
    if !arrays.isEmpty {
      lines += ["", "arrays"] + Self.aligned(arrays.map { ($0.key, "\($0.value.shape)") })
    }
    return lines.joined(separator: "\n")
  }

  /// A line a number: each metric and count, and each point of each curve.
  var csv: String {
    let results = record.results
    let metrics = results.metrics.sorted { $0.key < $1.key }.map { ["metric", $0, "", "\($1)"] }
    let counts = results.counts.sorted { $0.key < $1.key }.map { ["count", $0, "", "\($1)"] }
    let points = results.curves.sorted { $0.key < $1.key }.flatMap { name, points in
      points.map { ["curve", name, "\($0.step)", "\($0.value)"] }
    }
    return CommaSeparated.text([["kind", "name", "step", "value"]] + metrics + counts + points)
  }

  /// When, how long, where and by what it was computed.
  private static func lines(of facts: RunFacts) -> [String] {
    var lines = ["finished  \(facts.finished)"]
    let phases = facts.phases.sorted { $0.key < $1.key }.map { name, seconds in
      "\(name) \(ShortNumber.text(of: seconds, decimals: 2)) s"
    }
    let parts = phases.isEmpty ? "" : " (\(phases.joined(separator: ", ")))"
    lines.append(
      "took      \(ShortNumber.text(of: facts.seconds, decimals: 2)) s\(parts), "
        + "\(facts.threads) threads" + (facts.sideBySide.map { ", \($0) side by side" } ?? ""))
    if let peak = facts.peakMemory { lines.append("memory    at most \(peak / 1_048_576) MiB") }
    if let machine = facts.machine {
      lines.append(
        "machine   \(facts.host): \(machine.processor), \(machine.cores) cores, "
          + "\(machine.memory / 1_048_576) MiB, \(machine.instructionSet), "
          + machine.operatingSystem)
    } else {
      lines.append("machine   \(facts.host)")
    }
    if let engine = facts.engine { lines.append("engine    \(engine)") }
    if let commit = facts.commit { lines.append("commit    \(commit)") }
    if let adoption = facts.adoption {
      lines.append(
        "adopted   from \(adoption.key), "
          + (adoption.wasComputedAgain
            ? "computed again with the same bits"
            : "after \(adoption.computedAgain) of \(adoption.carried) such runs were computed again")
      )
    }
    return lines
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
      let text = label.map { ShortNumber.text(of: $0) } ?? ""
      let dots = heights.map { $0 == row ? "•" : " " }.joined()
      return "  " + String(repeating: " ", count: max(0, 10 - text.count)) + text + " │" + dots
    }
    return rows + ["             last: \(last.value) at step \(last.step)"]
  }
}
