import Baselines
import Foundation
import Outputs

/// A checked notebook as `--json` writes it.
struct CheckRecord: Encodable {
  struct Entry: Encodable {
    var subject: String
    var severity: String
    var name: String
    var reason: String
    var old: String?
    var new: String?
    var difference: Double?
    var tolerance: String?
    var line: Int?
    var since: String?
  }

  var notebook: String
  var code: Int32
  var obstacle: String?
  var isComplete: Bool
  var figures: [String: Double]
  var claims: [String: String]
  var changes: [Entry]

  init(_ checked: CheckedNotebook) {
    let accepted = checked.measurement?.baseline(withTexts: false) ?? Baseline()
    notebook = checked.path
    code = checked.code.rawValue
    obstacle = checked.obstacle
    isComplete = checked.measurement?.isComplete ?? false
    figures = accepted.figures
    claims = accepted.claims.mapValues(\.rawValue)
    changes = checked.changes.map { change in
      Entry(
        subject: change.subject.rawValue, severity: change.severity.rawValue, name: change.name,
        reason: change.reason, old: change.old, new: change.new, difference: change.difference,
        tolerance: change.tolerance?.text, line: change.line, since: checked.commits[change.name])
    }
  }

  /// One document for all notebooks: `{"format": 1, "notebooks": [...]}`.
  static func json(of notebooks: [CheckedNotebook]) throws -> Data {
    struct Document: Encodable {
      var format = 1
      var notebooks: [CheckRecord]
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(Document(notebooks: notebooks.map(CheckRecord.init)))
  }
}
