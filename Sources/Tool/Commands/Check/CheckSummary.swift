import Baselines

/// Checked notebooks as Markdown: a line each, and a table of what changed.
struct CheckSummary {
  var notebooks: [CheckedNotebook]

  var markdown: String {
    let bad = notebooks.count { $0.code != .fine }
    let head =
      bad == 0
      ? "All \(notebooks.count) notebooks are as their baselines say."
      : "\(bad) of \(notebooks.count) notebooks need a look."
    return "## Notebook check\n\n\(head)\n\n" + notebooks.map(section).joined(separator: "\n")
  }

  private func section(_ notebook: CheckedNotebook) -> String {
    let mark = notebook.code == .fine ? "✅" : "❌"
    let head =
      "- \(mark) `\(notebook.path)`: \(Self.cell(CheckTable(notebook: notebook).verdict))\n"
    guard !notebook.changes.isEmpty else { return head }
    let rows = notebook.changes.map { change in
      let cells = [
        change.severity.rawValue, Self.cell("\(change.name) \(change.reason)"), change.old ?? "",
        change.new ?? "", change.difference.map(CheckTable.signed) ?? "",
        change.tolerance?.text ?? "", notebook.commits[change.name] ?? "",
      ]
      return "  | " + cells.joined(separator: " | ") + " |\n"
    }
    let titles = "  | | what | old | new | difference | tolerance | since |\n"
    return head + "\n" + titles + "  |---|---|---|---|---|---|---|\n" + rows.joined()
  }

  private static func cell(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("|", with: "\\|").replacing("<", with: "&lt;")
      .replacing("\n", with: " ")
  }
}
