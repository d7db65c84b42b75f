import Foundation
import Reports
import Runs

/// The page that lists the reports of one folder.
struct IndexPage {
  var place: URL
  var title: String
  var reports: [ReportSummary]
  var templates: TemplateFolder

  /// One page for each folder among the operands that has a report.
  static func pages(
    of renders: [NotebookRender], _ outcomes: [NotebookRender.Outcome?]
  ) -> [IndexPage] {
    let taken = Set(renders.map(\.report.standardizedFileURL.path))
    var pages: [IndexPage] = []
    var linked: Set<String> = []
    for (render, outcome) in zip(renders, outcomes) {
      guard let folder = render.folder, let outcome, render.options.format != .md else { continue }
      let place = render.project.index(of: folder, in: render.options.folder).standardizedFileURL
      // A notebook of that name is an index of the author's own.
      guard !taken.contains(place.path) else { continue }
      // Several reports of one notebook have a page of their own that compares them.
      let target = render.variantIndex ?? render.report
      guard linked.insert(target.path).inserted else { continue }
      let summary = outcome.content.summary(link: link(from: place, to: target))
      if let index = pages.firstIndex(where: { $0.place == place }) {
        pages[index].reports.append(summary)
      } else {
        pages.append(
          IndexPage(
            place: place, title: title(of: folder, in: render.project), reports: [summary],
            templates: render.templateFolder))
      }
    }
    return pages
  }

  /// Writes the page whole or not at all, and says where.
  func write(on terminal: Terminal) throws {
    let page = try ReportIndex(title: title, reports: reports).html(from: templates)
    try WholeFile.write(Data(page.utf8), to: place)
    terminal.print("\(place.shortPath) (index of \(reports.count))")
  }

  /// The folder's path below `notebooks/`, which no checkout's name changes.
  private static func title(of folder: URL, in project: Project) -> String {
    let inner = project.componentsBelowNotebooks(folder.standardizedFileURL) ?? []
    return inner.isEmpty ? "Reports" : inner.joined(separator: " / ")
  }

  /// The report's address, relative to the index page.
  private static func link(from index: URL, to report: URL) -> String {
    let inner = report.standardizedFileURL.pathComponents
    let outer = index.deletingLastPathComponent().pathComponents
    let common = zip(inner, outer).prefix { $0 == $1 }.count
    let path = Array(repeating: "..", count: outer.count - common) + inner.dropFirst(common)
    let encoded = path.map { name in
      name.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed.subtracting(["/"])) ?? name
    }
    return "./" + encoded.joined(separator: "/")
  }
}
