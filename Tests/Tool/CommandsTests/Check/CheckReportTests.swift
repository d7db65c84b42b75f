import Baselines
import Foundation
import Outputs
import Testing

@testable import Commands

/// The forms in which a check's result leaves the tool.
@Suite struct CheckReportTests {
  private let checked = CheckedNotebook(
    path: "notebooks/a.swiftmd", code: .regressed,
    measurement: MeasuredResults(
      figures: [
        Figure(name: "dice", value: 0.5, tolerance: .absolute(0.01), line: 7),
        Figure(name: "kept", value: 1, tolerance: .exact, line: 8),
      ], claims: []),
    changes: [
      Change(
        .figure, .regression, name: "dice", reason: "left its tolerance", old: "0.75", new: "0.5",
        difference: -0.25, tolerance: .absolute(0.01), line: 7),
      Change(.claim, .note, name: "A < B & \"C\" | 100 %", reason: "holds now", new: "holds"),
    ], commits: ["dice": "abc1234"])

  @Test func `the table names what changed and since when`() {
    #expect(
      CheckTable(notebook: checked).text == """
        notebooks/a.swiftmd: 1 regression, 1 note (2 figures, 0 claims)
                      what                           old   new    difference  tolerance  since
          regression  dice left its tolerance        0.75  0.5    -0.25       ± 0.01     abc1234
          note        A < B & "C" | 100 % holds now        holds
        """)
  }

  @Test func `JUnit has a case a figure, and XML's marks are escaped`() throws {
    let report = JUnitReport(notebooks: [checked], isStrict: false)
    #expect(
      report.xml == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites>
          <testsuite name="notebooks/a.swiftmd" tests="2" failures="1" errors="0">
            <testcase classname="notebooks/a.swiftmd" name="kept"/>
            <testcase classname="notebooks/a.swiftmd" name="dice">
              <failure message="dice left its tolerance: 0.75 became 0.5 (difference -0.25, tolerance ± 0.01)"/>
            </testcase>
          </testsuite>
        </testsuites>

        """)
    #expect(JUnitReport.escaped("a<\"&\u{1}\n") == "a&lt;&quot;&amp;&#10;")
  }

  @Test func `GitHub's annotations escape what ends their fields`() {
    #expect(
      GitHubAnnotations(notebook: checked).lines == [
        "::error file=notebooks/a.swiftmd,line=7,title=figure regression::dice left its tolerance: "
          + "0.75 became 0.5 (difference -0.25, tolerance ± 0.01)",
        "::notice file=notebooks/a.swiftmd,title=claim note::A < B & \"C\" | 100 %25 holds now",
      ])
  }

  @Test func `a cell that failed is shown beside its line`() {
    let failed = CheckedNotebook(
      path: "a.swiftmd", code: .cellFailed, complaints: ["a.swiftmd:6: the cell threw: no, 1"])
    #expect(
      GitHubAnnotations(notebook: failed).lines == [
        "::error file=a.swiftmd,line=6::a.swiftmd:6: the cell threw: no, 1"
      ])
  }

  @Test func `the summary is a Markdown table`() {
    let text = CheckSummary(notebooks: [checked]).markdown
    #expect(text.contains("1 of 1 notebooks need a look."))
    #expect(
      text.contains(
        "| regression | dice left its tolerance | 0.75 | 0.5 | -0.25 | ± 0.01 | abc1234 |"))
    #expect(text.contains("A &lt; B & \"C\" \\| 100 % holds now"))
  }

  @Test func `the JSON holds every value`() throws {
    struct Document: Decodable {
      struct Notebook: Decodable {
        var code: Int
        var figures: [String: Double]
      }
      var format: Int
      var notebooks: [Notebook]
    }
    let bytes = try CheckRecord.json(of: [checked])
    let document = try JSONDecoder().decode(Document.self, from: bytes)
    #expect(document.format == 1)
    #expect(document.notebooks[0].code == 4)
    #expect(document.notebooks[0].figures == ["dice": 0.5, "kept": 1])
  }
}
