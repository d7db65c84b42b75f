import Foundation
import Notebooks

/// The forms in which findings are handed to machines.
enum LintFormat {
  /// `::error file=...,line=...::message`, with GitHub's escapes.
  static func github(_ finding: LintFinding) -> String {
    func escaped(_ text: String, _ more: [(String, String)] = []) -> String {
      ([("%", "%25"), ("\r", "%0D"), ("\n", "%0A")] + more).reduce(text) {
        $0.replacingOccurrences(of: $1.0, with: $1.1)
      }
    }
    let path = escaped(finding.path, [(":", "%3A"), (",", "%2C")])
    let kind = finding.isError ? "error" : "warning"
    return "::\(kind) file=\(path),line=\(finding.line),col=\(finding.column),"
      + "title=\(finding.rule.rawValue)::\(escaped(finding.message))"
  }

  /// One run of the tool as a SARIF 2.1.0 log.
  static func sarif(_ findings: [LintFinding]) -> String {
    let rules = LintFinding.Rule.allCases.map {
      SARIF.Rule(id: $0.rawValue, shortDescription: SARIF.Message(text: $0.summary))
    }
    let results = findings.map { finding in
      let place = SARIF.PhysicalLocation(
        artifactLocation: SARIF.Artifact(uri: finding.path),
        region: SARIF.Region(startLine: finding.line, startColumn: finding.column))
      return SARIF.Result(
        ruleId: finding.rule.rawValue, level: finding.isError ? "error" : "warning",
        message: SARIF.Message(text: finding.message),
        locations: [SARIF.Location(physicalLocation: place)])
    }
    let driver = SARIF.Driver(name: "swiftnb", version: Version.current, rules: rules)
    let log = SARIF(runs: [SARIF.Run(tool: SARIF.Tool(driver: driver), results: results)])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(log)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}

/// The part of the Static Analysis Results Interchange Format that a finding needs.
struct SARIF: Codable {
  var schema = "https://json.schemastore.org/sarif-2.1.0.json"
  var version = "2.1.0"
  var runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version
    case runs
  }

  struct Run: Codable {
    var tool: Tool
    var results: [Result]
  }

  struct Tool: Codable { var driver: Driver }

  struct Driver: Codable {
    var name: String
    var version: String
    var rules: [Rule]
  }

  struct Rule: Codable {
    var id: String
    var shortDescription: Message
  }

  struct Message: Codable { var text: String }

  struct Result: Codable {
    var ruleId: String
    var level: String
    var message: Message
    var locations: [Location]
  }

  struct Location: Codable { var physicalLocation: PhysicalLocation }

  struct PhysicalLocation: Codable {
    var artifactLocation: Artifact
    var region: Region
  }

  struct Artifact: Codable { var uri: String }

  struct Region: Codable {
    var startLine: Int
    var startColumn: Int
  }
}
