import Digests
import Foundation
import Runs

/// Kept runs side by side: what differs in their experiments, and all metrics and counts.
struct RunComparison {
  let records: [RunRecord]

  private var keys: [String] { records.map(\.key.description) }

  /// What differs: a name and a value a run, "–" where one has none.
  private var differences: [[String]] {
    let experiments = records.map { FlatExperiment($0.experiment).values }
    let parts = [
      ("code", records.map { $0.code.description }), ("data", records.map { $0.data.description }),
    ]
    let digests = parts.filter { Set($0.1).count > 1 }.map { name, values in [name] + values }
    let names = Set(experiments.flatMap(\.keys)).sorted()
    let settings = names.filter { name in Set(experiments.map { $0[name] }).count > 1 }
    return digests + settings.map { name in [name] + experiments.map { $0[name] ?? Self.none } }
  }

  /// Each metric and count.
  private var numbers: [[String]] {
    let metrics = Set(records.flatMap { $0.results.metrics.keys }).sorted().map { name in
      [name] + records.map { $0.results.metrics[name].map { "\($0)" } ?? Self.none }
    }
    let counts = Set(records.flatMap { $0.results.counts.keys }).sorted().map { name in
      [name] + records.map { $0.results.counts[name].map { "\($0)" } ?? Self.none }
    }
    return metrics + counts
  }

  private static let none = "–"

  /// Two tables, with digests cut to ten digits.
  var text: String {
    let different = differences.map { row in
      ["code", "data"].contains(row[0]) ? [row[0]] + Self.shortened(row.dropFirst()) : row
    }
    let head = [[""] + Self.shortened(keys[...])]
    return TextTable(rows: head + different).lines.joined(separator: "\n")
      + (different.isEmpty ? "\n(the experiments are the same)" : "") + "\n\nmetrics\n"
      + TextTable(rows: numbers).lines.joined(separator: "\n")
  }

  /// A line for each setting that differs and for each metric, a column for each run.
  var csv: String {
    CommaSeparated.text(
      [["kind", "name"] + keys] + differences.map { ["setting"] + $0 }
        + numbers.map { ["metric"] + $0 })
  }

  /// One object: the keys, and name to values in their order.
  func json() throws -> String {
    func table(_ rows: [[String]]) -> [String: [String]] {
      Dictionary(rows.map { ($0[0], Array($0.dropFirst())) }) { $1 }
    }
    return try CanonicalJSON.text(
      of: Tables(keys: keys, settings: table(differences), metrics: table(numbers)))
  }

  private struct Tables: Encodable {
    var keys: [String]
    var settings: [String: [String]]
    var metrics: [String: [String]]
  }

  private static func shortened(_ digests: ArraySlice<String>) -> [String] {
    digests.map { String($0.prefix(10)) }
  }
}
