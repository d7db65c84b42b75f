import Outputs

/// The page that shows the claims of all reports at a glance.
///
/// A pure function of the summaries: equal ones give equal bytes.
public struct VerdictPage: Sendable {
  var reports: [ReportSummary]
  var pages: [SitePage]

  /// Lists the claims of `reports` in their order, below links to the site's other `pages`.
  public init(reports: [ReportSummary], pages: [SitePage] = []) {
    self.reports = reports.filter { !$0.claims.isEmpty }
    self.pages = pages
  }

  /// The page; throws `TemplateError` where a template is missing or malformed.
  public func html(from templates: TemplateFolder) throws -> String {
    let count = reports.reduce(0) { $0 + $1.claims.count }
    return try templates.fill(
      "verdicts.html",
      with: [
        "title": .text(SitePage.verdicts.title),
        "feed": .text(SitePage.feedLink(in: pages)),
        "count": .text(count == 1 ? "1 claim" : "\(count) claims"),
        "tally": .markup(ReportIndex.tally(of: reports)),
        "pages": .markup(SitePage.navigation(to: pages)),
        "reports": .list(reports.map(values)),
      ])
  }

  private func values(of report: ReportSummary) -> [String: TemplateValue] {
    [
      "link": .text(Link.encoded(report.link)),
      "name": .text(report.title),
      "claims": .list(report.claims.map { row(of: $0, in: report) }),
    ]
  }

  private func row(
    of summary: ClaimSummary, in report: ReportSummary
  ) -> [String: TemplateValue] {
    let claim = summary.claim
    return [
      "verdict": .markup(claim.verdict.chip),
      "statement": .text(claim.statement),
      "address": .text(Link.encoded(report.link) + (summary.id.map { "#" + $0 } ?? "")),
      "estimate": .text(claim.measuredText),
      "isMeasured": .flag(claim.isMeasured),
      "needed": .text(claim.condition.text),
      "seeds": .text(claim.isExact ? "exact" : "\(claim.seeds)"),
      "check": .text(claim.spec ?? ""),
      "expectation": .text(claim.expectedNotToHold ?? ""),
    ]
  }
}
