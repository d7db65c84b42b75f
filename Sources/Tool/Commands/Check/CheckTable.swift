import Baselines
import Foundation

/// The lines that a check prints of one notebook.
struct CheckTable {
  var notebook: CheckedNotebook

  /// A heading, and a row for each change.
  var text: String {
    let head = "\(notebook.path): \(verdict)"
    guard !notebook.changes.isEmpty else { return head }
    let titles = ["", "what", "old", "new", "difference", "tolerance", "since"]
    let table = TextTable(rows: [titles] + notebook.changes.map(cells))
    return ([head] + table.lines.map { "  " + $0 }).joined(separator: "\n")
  }

  /// One line on the whole notebook.
  var verdict: String {
    if let obstacle = notebook.obstacle { return obstacle }
    let counts = [Change.Severity.regression, .warning, .note].map { severity in
      (severity, notebook.changes.count { $0.severity == severity })
    }
    let parts = counts.filter { $0.1 > 0 }.map { severity, count in
      Self.counted(count, severity.rawValue)
    }
    let measured = notebook.measurement
    let reach =
      measured?.isComplete == false
      ? "; it did not come to its end, later results were not reached" : ""
    let compared =
      Self.counted(measured?.figures.count ?? 0, "figure") + ", "
      + Self.counted(measured?.claims.count ?? 0, "claim")
    return (parts.isEmpty ? "unchanged" : parts.joined(separator: ", ")) + " (\(compared))" + reach
  }

  private static func counted(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }

  private func cells(of change: Change) -> [String] {
    [
      change.severity.rawValue, "\(change.name) \(change.reason)", change.old ?? "",
      change.new ?? "", change.difference.map(Self.signed) ?? "", change.tolerance?.text ?? "",
      notebook.commits[change.name] ?? "",
    ]
  }

  /// A difference with its sign and four significant digits.
  static func signed(_ value: Double) -> String { String(format: "%+.4g", value) }
}
