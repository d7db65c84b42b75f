import Foundation
import Reports

/// The pages that a site makes of all its reports together.
struct SitePages {
  /// What the user asks for now; `nil` for what the site already says.
  var title: String?
  var address: String?
  var templates: TemplateFolder
  /// Files that the place needs beside the pages.
  var others: [String: Data] = [:]

  /// The pages by their paths: index, verdicts, feed.
  ///
  /// Throws `TemplateError` where a template is missing or malformed.
  func made(of records: [SiteRecord], _ settings: SiteSettings) throws -> [String: Data] {
    let title = settings.title ?? "Reports"
    let reports = records.map(\.report)
    let index = ReportIndex(title: title, reports: reports, pages: [.verdicts, .feed])
    let verdicts = VerdictPage(reports: reports, pages: [.index, .feed])
    let feed = ClaimFeed(title: title, address: settings.address, records: records)
    var pages = others
    pages["index.html"] = Data(try index.html(from: templates).utf8)
    pages["verdicts.html"] = Data(try verdicts.html(from: templates).utf8)
    pages["feed.xml"] = Data(feed.xml.utf8)
    // A notebook of that name is a page of the author's own.
    let taken = Set(records.flatMap(\.files))
    return pages.filter { !taken.contains($0.key) }
  }
}
