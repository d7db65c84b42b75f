import Foundation
import Notebooks
import Outputs
import Testing

@testable import Reports

@Suite struct ReportTests {
  private func page(_ report: Report, isSafe: Bool = false) throws -> String {
    try report.html(from: SampleReport.templates, isSafe: isSafe)
  }

  @Test func `the same inputs give the same page`() throws {
    #expect(try page(SampleReport.report) == page(SampleReport.report))
  }

  @Test(arguments: [false, true])
  func `a page with every construct is well formed, its links lead somewhere`(
    isSafe: Bool
  ) throws {
    let checker = PageChecker(try page(SampleReport.report, isSafe: isSafe))
    #expect(checker.problems.isEmpty)
    #expect(Set(checker.fragments).subtracting(checker.ids).isEmpty)
  }

  @Test func `a page asks nothing of a network`() throws {
    let text = try page(SampleReport.report)
    // A link that a reader may follow is no request.
    #expect(PageChecker(text).addresses == ["https://arxiv.org/abs/1805.07836"])
    #expect(!text.contains("@import"))
    #expect(text.ranges(of: "url(").allSatisfy { text[$0.upperBound...].hasPrefix("#") })
  }

  @Test func `headings go down one level at a time below one title`() throws {
    let levels = PageChecker(try page(SampleReport.report)).headingLevels
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test func `a report of one cell is small`() throws {
    let notebook = Notebook(
      path: "small.swiftmd", source: "", blocks: [.cell(0)],
      cells: [Cell(index: 0, line: 1, codeLine: 2, code: "1 + 1")])
    let outputs = NotebookOutputs(
      cells: [.init(state: .finished, outputs: [.display(.text("2"))])], inlines: [], opened: [:])
    let report = Report(notebook: notebook, outputs: outputs, facts: SampleReport.facts)
    #expect(try page(report).utf8.count < 60_000)
  }

  @Test func `the panel lists every claim with a link to its card`() throws {
    let text = try page(SampleReport.report)
    #expect(text.contains("<h2 id=\"nb-claims\">Claims</h2>"))
    #expect(text.contains(">2 hold</span>, <span class=\"undecided\">1 undecided</span>"))
    #expect(text.contains("<a href=\"#claim-4\">The network has fewer than 10,000 weights</a>"))
    #expect(text.contains("<article class=\"claim fails\" id=\"claim-3\">"))
    #expect(text.contains("0.172 (0.152 to 0.192)"))
  }

  @Test func `a report that did not come to its end says so at the top`() throws {
    let text = try page(SampleReport.report)
    #expect(
      text.contains(
        """
        <p><strong>This report is incomplete.</strong> This cell stopped at a failed requirement \
        (<a href="#cell-7">line 80</a>). One cell was not reached.</p>
        """))
    var whole = SampleReport.notebook
    for index in whole.cells.indices { whole.cells[index].options.error = true }
    let done = NotebookOutputs(
      cells: whole.cells.map { _ in .init(state: .finished, outputs: []) }, inlines: [], opened: [:]
    )
    let report = Report(notebook: whole, outputs: done, facts: SampleReport.facts)
    #expect(try !page(report).contains("This report is incomplete"))
  }

  @Test(arguments: [
    (FrontMatter.Theme.auto, "<html lang=\"en\">", "light dark"),
    (.light, "<html lang=\"en\" data-theme=\"light\">", "light"),
    (.dark, "<html lang=\"en\" data-theme=\"dark\">", "dark"),
  ])
  func `the page opens in the theme that the notebook asks for`(
    theme: FrontMatter.Theme, root: String, scheme: String
  ) throws {
    var notebook = SampleReport.notebook
    notebook.frontMatter.theme = theme
    let report = Report(
      notebook: notebook, outputs: SampleReport.report.outputs, facts: SampleReport.facts)
    let text = try page(report)
    #expect(text.contains(root + "\n"))
    #expect(text.contains("<meta name=\"color-scheme\" content=\"\(scheme)\">"))
  }

  @Test func `facts stand on the page, and absent ones leave no trace`() throws {
    let text = try page(SampleReport.report)
    #expect(text.contains("<dd><code>5550a1a0c2</code> <span class=\"dirty\">modified</span></dd>"))
    #expect(text.contains("<dt>seeds</dt><dd>3</dd>"))
    #expect(text.contains("mnist_5k.csv.gz"))
    let bare = Report(
      notebook: Notebook(path: "a/bare.swiftmd", source: ""),
      outputs: .init(cells: [], inlines: [], opened: [:]),
      facts: ReportFacts(engineVersion: "1", toolchain: "2"))
    let small = try page(bare)
    for absent in ["<dt>Commit", "<dt>Date", "class=\"summary\"", "class=\"footnotes\"", "<nav"] {
      #expect(!small.contains(absent), "\(absent) is there")
    }
    #expect(small.contains("<title>bare</title>"))
  }
}
