import Digests
import Foundation
import Runs

/// Kept runs side by side: what differs in their experiments, and all metrics.
struct RunComparison {
  var records: [RunRecord]

  var text: String {
    let experiments = records.map { FlatExperiment($0).values }
    let names = Set(experiments.flatMap(\.keys)).sorted()
    let different = names.filter { name in Set(experiments.map { $0[name] }).count > 1 }
    let settings = different.map { name in
      [name] + experiments.map { $0[name] ?? "–" }
    }
    let metricNames = Set(records.flatMap { $0.results.metrics.keys }).sorted()
    let metrics = metricNames.map { name in
      [name] + records.map { $0.results.metrics[name].map { "\($0)" } ?? "–" }
    }
    let codes =
      Set(records.map(\.code)).count > 1
      ? [["code"] + shortened(records.map(\.code.description))] : []
    let data =
      Set(records.map(\.data)).count > 1
      ? [["data"] + shortened(records.map(\.data.description))] : []
    let head = [[""] + shortened(records.map(\.key.description))]
    let same = settings.isEmpty && codes.isEmpty && data.isEmpty
    return Self.table(head + codes + data + settings)
      + (same ? "\n(the experiments are the same)" : "") + "\n\nmetrics\n" + Self.table(metrics)
  }

  private func shortened(_ digests: [String]) -> [String] { digests.map { String($0.prefix(10)) } }

  private static func table(_ rows: [[String]]) -> String {
    TextTable(rows: rows).lines.joined(separator: "\n")
  }
}
