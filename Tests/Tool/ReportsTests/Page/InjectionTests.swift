import Foundation
import Notebooks
import Outputs
import Testing

@testable import Reports

/// Text from cells, data and options stays text, wherever it reaches the page.
@Suite struct InjectionTests {
  private func checked(_ text: String, isSafe: Bool = false) throws -> PageChecker {
    PageChecker(
      try HostileReport(text: text).report.html(from: SampleReport.templates, isSafe: isSafe))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "</style><script>x</script>",
    "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "\" onmouseover=\"alert(1)",
    "</pre></code></title></svg><svg onload=alert(1)>", "<!--", "-->", "<![CDATA[", "]]>",
    "{{title}}", "{{#params}}", "{{> style.css}}", "&lt;script&gt;", "&#60;script&#62;", "\0<b>",
    "<\0script>", "\u{FEFF}<b>", "javascript:alert(1)", "data:text/html,<script>alert(1)</script>",
    "</textarea><b>", "${alert(1)}", "`alert(1)`", "\u{202E}<b>", "<b\r\nx>",
  ])
  func `hostile text leaves the page's markup as it was`(text: String) throws {
    let harmless = try checked("harmless")
    let hostile = try checked(text)
    #expect(harmless.problems.isEmpty)
    #expect(hostile.problems.isEmpty)
    // How many spans colour the code depends on the code; all else must be the same.
    #expect(
      hostile.skeleton.filter { $0 != "span class" }
        == harmless.skeleton.filter { $0 != "span class" })
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)",
  ])
  func `a safe page holds no markup of cells or authors and no link that runs code`(
    text: String
  ) throws {
    let hostile = try checked(text, isSafe: true)
    #expect(hostile.problems.isEmpty)
    #expect(hostile.skeleton.count { $0.hasPrefix("script") } == 2)
    #expect(!hostile.skeleton.contains { $0.contains(" on") })
    #expect(hostile.addresses.allSatisfy { !$0.hasPrefix("javascript") })
  }

  @Test func `a drawing that holds a script is not put in`() throws {
    let svg = "<svg><text></svg><script>alert(1)</script></text></svg>"
    let chart = ChartOutput(svg: svg, width: 10, height: 10, alternativeText: "")
    let notebook = Notebook(
      path: "n", source: "", blocks: [.cell(0)],
      cells: [Cell(index: 0, line: 1, codeLine: 2, code: "")])
    let outputs = NotebookOutputs(
      cells: [.init(state: .finished, outputs: [.display(.chart(chart))])], inlines: [],
      opened: [:])
    let page = try Report(notebook: notebook, outputs: outputs, facts: SampleReport.facts)
      .html(from: SampleReport.templates)
    #expect(!page.contains("alert(1)"))
    #expect(page.contains("This drawing can&#39;t be shown"))
    #expect(PageChecker(page).problems.isEmpty)
  }
}
