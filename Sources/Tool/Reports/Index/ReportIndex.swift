import Notebooks
import Outputs

/// The page that lists the reports of a folder.
///
/// A pure function of the summaries: equal ones give equal bytes.
public struct ReportIndex: Sendable {
  var title: String
  var reports: [ReportSummary]
  var pages: [SitePage]

  /// Lists `reports` in their order, below links to the site's other `pages`.
  public init(title: String, reports: [ReportSummary], pages: [SitePage] = []) {
    self.title = title
    self.reports = reports
    self.pages = pages
  }

  /// The page; throws `TemplateError` where a template is missing or malformed.
  public func html(from templates: TemplateFolder) throws -> String {
    try templates.fill(
      "index.html",
      with: [
        "title": .text(title),
        "tally": .markup(Self.tally(of: reports)),
        "pages": .markup(SitePage.navigation(to: pages)),
        "feed": .text(SitePage.feedLink(in: pages)),
        "count": .text(reports.count == 1 ? "1 report" : "\(reports.count) reports"),
        "reports": .list(reports.enumerated().map { index, report in values(of: report, index) }),
      ])
  }

  /// All claims of `reports` by what became of them.
  static func tally(of reports: [ReportSummary]) -> HTML {
    tally(
      of: reports.reduce(into: [:]) { sum, report in
        sum.merge(report.verdicts, uniquingKeysWith: +)
      })
  }

  private func values(of report: ReportSummary, _ index: Int) -> [String: TemplateValue] {
    let thumbnail = report.thumbnail.map {
      Drawing($0, CellOptions(), id: "t\(index + 1)").markup
    }
    return [
      "link": .text(Link.encoded(report.link)),
      "name": .text(report.title),
      "subtitle": .text(report.subtitle),
      "description": .text(report.description),
      "date": .text(report.date),
      "time": .text(report.seconds.map(Provenance.text) ?? ""),
      "claims": .markup(Self.tally(of: report.verdicts)),
      "isIncomplete": .flag(!report.isComplete),
      "thumbnail": .markup(thumbnail ?? .empty),
      "measured": .flag(report.thumbnail?.isMeasured ?? false),
    ]
  }

  /// "3 hold, 1 undecided", each with its colour; empty without claims.
  private static func tally(of verdicts: [Claim.Verdict: Int]) -> HTML {
    let order: [Claim.Verdict] = [.holds, .undecided, .doesNotHold]
    return order.compactMap { verdict -> HTML? in
      guard let count = verdicts[verdict] else { return nil }
      return "<span class=\"\(verdict.cssClass)\">\(verdict.icon)\(verdict.counted(count))</span>"
    }.joined(separator: " ")
  }
}
