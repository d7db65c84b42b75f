import Foundation
import Notebooks
import Outputs
import Testing

@testable import Reports

@Suite struct ReportIndexTests {
  private func page(_ reports: [ReportSummary]) throws -> String {
    try ReportIndex(title: "A & B", reports: reports).html(from: SampleReport.templates)
  }

  @Test func `a report is listed with title, description, claims and its first chart`() throws {
    let page = try page([SampleReport.report.summary(link: "./deep/noise.html")])
    #expect(page.contains("<title>A &amp; B</title>"))
    #expect(page.contains("1 report"))
    #expect(
      page.contains(
        "<a href=\"./deep/noise.html\">How much label noise a small network bears</a>"))
    #expect(page.contains("Wrong labels teach a network wrong answers."))
    #expect(page.contains("2 hold</span>"))
    #expect(page.contains("1 undecided</span>"))
    #expect(page.contains("Not complete"))
    #expect(page.contains("<div class=\"thumbnail\"><div class=\"chart\"><svg"))
    #expect(PageChecker(page).problems == [])
  }

  @Test func `times stand on page and index where they were asked for, marked as measured`() throws
  {
    var facts = SampleReport.facts
    let report = SampleReport.report
    #expect(try !page([report.summary(link: "./a.html")]).contains("1.50 s"))
    facts.timings = [.init(name: "compile", seconds: 0.25), .init(name: "run", seconds: 1.25)]
    let timed = Report(notebook: report.notebook, outputs: report.outputs, facts: facts)
    let index = try page([timed.summary(link: "./a.html")])
    #expect(index.contains("<span data-measured>1.50 s</span>"))
    let text = try timed.html(from: SampleReport.templates)
    #expect(text.contains("<span data-measured>compile 0.25 s, run 1.25 s</span>"))
  }

  @Test func `text of a notebook can't inject`() throws {
    var notebook = Notebook(path: "n.swiftmd", source: "")
    notebook.frontMatter.title = "<script>alert(1)</script>"
    notebook.frontMatter.description = "\"><img src=x>"
    let report = Report(
      notebook: notebook, outputs: NotebookOutputs(cells: [], inlines: [], opened: [:]),
      facts: ReportFacts(engineVersion: "1", toolchain: "S"))
    let page = try page([report.summary(link: "./\"><b>.html")])
    #expect(!page.contains("<script>alert"))
    #expect(!page.contains("<img src=x>"))
    #expect(!page.contains("<b>"))
  }

  @Test func `files lie beside a page that does not embed them`() throws {
    let (page, files) = try SampleReport.report.pageWithFiles(
      in: "noise files", from: SampleReport.templates)
    #expect(files.keys.sorted() == ["picture-1.png", "script.js", "style.css", "theme.js"])
    #expect(page.contains("href=\"./noise%20files/style.css\""))
    #expect(page.contains("src=\"./noise%20files/picture-1.png\""))
    #expect(!page.contains("<style>"))
    #expect(!page.contains("base64"))
  }
}
