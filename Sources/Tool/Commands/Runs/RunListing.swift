import Foundation
import Runs

/// Kept runs as a table: a line a run, in the order in which they ended.
struct RunListing {
  let runs: [RunSummary]

  init(_ runs: [RunSummary]) {
    self.runs = runs.sorted { ($0.finished, $0.key) < ($1.finished, $1.key) }
  }

  /// Aligned columns.
  var text: String {
    let titles = ["key", "system", "seed", "finished", "seconds", "metrics"]
    let rows = runs.map { run in
      let metrics = run.metrics.map { "\($0.name)=\(ShortNumber.text(of: $0.value))" }
      return [
        String(run.key.prefix(10)), run.system, "\(run.seed)", run.finished,
        ShortNumber.text(of: run.seconds, decimals: 2), metrics.joined(separator: " "),
      ]
    }
    return TextTable(rows: [titles] + rows).lines.joined(separator: "\n")
  }

  /// A column for each metric that any of the runs has.
  var csv: String {
    let metrics = runs.map { Dictionary($0.metrics.map { ($0.name, $0.value) }) { $1 } }
    let names = Set(metrics.flatMap(\.keys)).sorted()
    let head = ["key", "system", "seed", "finished", "seconds"] + names
    let lines = zip(runs, metrics).map { run, metrics in
      [run.key, run.system, "\(run.seed)", run.finished, "\(run.seconds)"]
        + names.map { name in metrics[name].map { "\($0)" } ?? "" }
    }
    return CommaSeparated.text([head] + lines)
  }

  /// One line of JSON a run: what a list shows, and the experiment's values under dotted names.
  ///
  /// Written by hand, as an encoder takes a second for ten thousand runs.
  func jsonLines() throws -> String {
    try runs.map { run in
      let metrics = try run.metrics.map { "\(try quoted($0.name)):\(number($0.value))" }
      let settings = try run.experiment.values.sorted { $0.key < $1.key }.map {
        "\(try quoted($0.key)):\(try quoted($0.value))"
      }
      let parent = run.parent.map { ",\"parent\":\"\($0)\"" } ?? ""
      return "{\"experiment\":{\(settings.joined(separator: ","))},\"finished\":"
        + "\(try quoted(run.finished)),\"key\":\"\(run.key)\",\"metrics\":"
        + "{\(metrics.joined(separator: ","))}\(parent),\"seconds\":\(number(run.seconds)),"
        + "\"seed\":\(run.seed),\"system\":\(try quoted(run.system))}"
    }.joined(separator: "\n")
  }

  private func quoted(_ text: String) throws -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5c }
    return isPlain ? "\"\(text)\"" : try CanonicalJSON.text(of: text)
  }

  /// As the store writes it: what JSON has no number for is a string.
  private func number(_ value: Double) -> String {
    guard value.isFinite else {
      return value.isNaN ? "\"nan\"" : value > 0 ? "\"inf\"" : "\"-inf\""
    }
    return value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }
}

/// Rows of cells as comma-separated values (RFC 4180).
enum CommaSeparated {
  static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(quoted).joined(separator: ",") }.joined(separator: "\n")
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { #"",\#n\#r"#.utf8.contains($0) }) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
