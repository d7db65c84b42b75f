import Foundation
import Notebooks
import Testing

@testable import Commands

@Suite struct LintFormatTests {
  static let finding = LintFinding(
    rule: .document, path: "a,b.swiftmd", line: 3, column: 5, message: "50 %\nof it")

  @Test func `an annotation escapes what GitHub would read otherwise`() {
    #expect(
      LintFormat.github(Self.finding)
        == "::error file=a%2Cb.swiftmd,line=3,col=5,title=document::50 %25%0Aof it")
  }

  /// The fields that the schema of SARIF 2.1.0 requires.
  @Test func `a log has what its schema requires`() throws {
    let text = LintFormat.sarif([Self.finding])
    let log = try JSONDecoder().decode(SARIF.self, from: Data(text.utf8))
    #expect(log.version == "2.1.0")
    let run = try #require(log.runs.first)
    #expect(run.tool.driver.name == "swiftnb")
    let result = try #require(run.results.first)
    #expect(run.tool.driver.rules.map(\.id).contains(result.ruleId))
    #expect(result.message.text == "50 %\nof it" && result.level == "error")
    #expect(result.locations.first?.physicalLocation.region.startLine == 3)
  }
}
