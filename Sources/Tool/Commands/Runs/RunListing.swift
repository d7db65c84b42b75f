import Foundation
import Runs

/// Kept runs as a table: a line a run.
struct RunListing {
  var records: [RunRecord]

  private static let titles = ["key", "system", "seed", "finished", "seconds", "metrics"]

  private var rows: [[String]] {
    records.map { record in
      let metrics = record.results.metrics.sorted { $0.key < $1.key }.map { name, value in
        "\(name)=\(String(format: "%.4g", value))"
      }
      return [
        String(record.key.description.prefix(10)), record.system, "\(record.seed)",
        record.facts.finished, String(format: "%.2f", record.facts.seconds),
        metrics.joined(separator: " "),
      ]
    }
  }

  /// Aligned columns.
  var text: String {
    TextTable(rows: [Self.titles] + rows).lines.joined(separator: "\n")
  }

  /// A column for each metric that any of the runs has.
  var csv: String {
    let names = Set(records.flatMap { $0.results.metrics.keys }).sorted()
    let head = ["key", "system", "seed", "finished", "seconds"] + names
    let lines = records.map { record in
      let metrics = names.map { name in record.results.metrics[name].map { "\($0)" } ?? "" }
      return [
        record.key.description, record.system, "\(record.seed)", record.facts.finished,
        "\(record.facts.seconds)",
      ] + metrics
    }
    return ([head] + lines).map { $0.map(Self.quoted).joined(separator: ",") }
      .joined(separator: "\n")
  }

  /// One line of JSON a run: the whole record, as the store keeps it.
  func jsonLines() throws -> String {
    try records.map { try CanonicalJSON.text(of: $0) }.joined(separator: "\n")
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { "\",\n\r".contains($0) }) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
