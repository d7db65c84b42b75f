import Baselines
import Foundation
import Outputs

/// Checked notebooks in the XML that CI servers read: a suite a notebook, a case a figure or claim.
struct JUnitReport {
  var notebooks: [CheckedNotebook]
  var isStrict: Bool

  var xml: String {
    let suites = notebooks.map(suite).joined()
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n\(suites)</testsuites>\n"
  }

  private func suite(_ notebook: CheckedNotebook) -> String {
    var cases = cases(of: notebook)
    if let problem = problem(of: notebook) { cases.append(("notebook", problem, "error")) }
    let failures = cases.count { $0.kind == "failure" && $0.message != nil }
    let errors = cases.count { $0.kind == "error" }
    let name = Self.escaped(notebook.path)
    let lines = cases.map { entry in
      let start = "    <testcase classname=\"\(name)\" name=\"\(Self.escaped(entry.name))\""
      guard let message = entry.message else { return start + "/>\n" }
      return start
        + ">\n      <\(entry.kind) message=\"\(Self.escaped(message))\"/>\n    </testcase>\n"
    }
    return "  <testsuite name=\"\(name)\" tests=\"\(cases.count)\" failures=\"\(failures)\" "
      + "errors=\"\(errors)\">\n\(lines.joined())  </testsuite>\n"
  }

  private func cases(
    of notebook: CheckedNotebook
  ) -> [(name: String, message: String?, kind: String)] {
    let failed = notebook.changes.filter {
      $0.severity == .regression || (isStrict && $0.severity == .warning)
    }
    let measured =
      (notebook.measurement?.figures.map { (Change.Subject.figure, $0.name) } ?? [])
      + (notebook.measurement?.claims.map { (.claim, $0.statement) } ?? [])
    let kept = measured.filter { entry in
      !failed.contains { $0.subject == entry.0 && $0.name == entry.1 }
    }
    return kept.map { ($0.1, nil, "failure") } + failed.map { ($0.name, $0.sentence, "failure") }
  }

  private func problem(of notebook: CheckedNotebook) -> String? {
    if let obstacle = notebook.obstacle { return obstacle }
    guard notebook.measurement?.isComplete == false else { return nil }
    return notebook.complaints.isEmpty
      ? "a cell failed; see the report" : notebook.complaints.joined(separator: "\n")
  }

  static func escaped(_ text: String) -> String {
    let named = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;").replacing("\n", with: "&#10;")
    // XML 1.0 has no way to hold the other control characters.
    return String(named.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\t" })
  }
}

extension Change {
  /// The change as one sentence.
  var sentence: String {
    var text = "\(name) \(reason)"
    if let old, let new, old != new { text += ": \(old) became \(new)" }
    if let old, new == nil { text += " (was \(old))" }
    if let difference, let tolerance {
      text += " (difference \(CheckTable.signed(difference)), tolerance \(tolerance.text))"
    }
    return text
  }
}
