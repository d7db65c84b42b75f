import Foundation
import Outputs
import Testing

@testable import Reports

@Suite struct VerdictPageTests {
  private func page(_ reports: [ReportSummary]) throws -> String {
    try VerdictPage(reports: reports, pages: [.index, .feed]).html(from: SampleReport.templates)
  }

  @Test func `every claim stands under its report and leads to its card`() throws {
    let summary = SampleReport.report.summary(link: "./deep/noise.html")
    let page = try page([summary])
    #expect(page.contains("\(summary.claims.count) claims"))
    for claim in summary.claims {
      #expect(page.contains(claim.claim.statement.escapedForMarkup))
      #expect(page.contains("./deep/noise.html" + (claim.id.map { "#\($0)" } ?? "")))
    }
    #expect(page.contains("<a href=\"./feed.xml\">"))
    #expect(PageChecker(page).problems == [])
  }

  @Test func `the cards that it leads to are in the report`() throws {
    let report = try SampleReport.report.html(from: SampleReport.templates)
    let ids = SampleReport.report.summary(link: "./a.html").claims.compactMap(\.id)
    #expect(!ids.isEmpty)
    #expect(ids.allSatisfy { report.contains("id=\"\($0)\"") })
  }

  @Test func `text of a claim can't inject`() throws {
    let claim = Claim(
      statement: "<img src=x>", condition: .isAtLeast(0), estimate: 1, lower: 1, upper: 1,
      pValue: nil, seeds: 1, isExact: true, spec: "\"><b>", expectedNotToHold: "<i>", line: 1)
    let page = try page([
      ReportSummary(link: "./a.html", title: "<u>", claims: [.init(claim: claim)])
    ])
    for markup in ["<img src=x>", "<b>", "<i>", "<u>"] { #expect(!page.contains(markup)) }
  }

  @Test func `a summary can be kept and read again`() throws {
    let summary = SampleReport.report.summary(link: "./a.html")
    let kept = try JSONEncoder().encode(summary)
    #expect(try JSONDecoder().decode(ReportSummary.self, from: kept) == summary)
  }
}
