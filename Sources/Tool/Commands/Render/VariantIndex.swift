import Baselines
import Notebooks
import Outputs
import Foundation
import Reports
import Runs

/// The page beside a notebook's reports that compares them, where there is one for each combination of params.
struct VariantIndex {
  var place: URL
  var page: VariantPage
  var templates: TemplateFolder
  var count: Int

  /// One page for each notebook with several variants of which at least one was written.
  static func pages(
    of renders: [NotebookRender], _ outcomes: [NotebookRender.Outcome?]
  ) -> [VariantIndex] {
    var groups: [(place: URL, members: [(NotebookRender, NotebookRender.Outcome)])] = []
    for (render, outcome) in zip(renders, outcomes) {
      guard let outcome, let place = render.variantIndex else { continue }
      if let index = groups.firstIndex(where: { $0.place == place }) {
        groups[index].members.append((render, outcome))
      } else {
        groups.append((place, [(render, outcome)]))
      }
    }
    return groups.map { VariantIndex(at: $0.place, of: $0.members) }
  }

  private init(at place: URL, of members: [(NotebookRender, NotebookRender.Outcome)]) {
    let rows = members.map { render, outcome in
      VariantPage.Row(
        link: "./\(render.report.lastPathComponent)",
        values: render.variant?.values.map(\.value.text) ?? [],
        figures: Dictionary(outcome.measurement.figures.map { ($0.name, $0.value) }) { $1 },
        verdicts: Dictionary(outcome.measurement.claims.map { ($0.statement, $0.verdict) }) { $1 })
    }
    let (render, outcome) = members[0]
    self.place = place
    page = VariantPage(
      title: outcome.content.summary(link: "").title,
      params: render.variant?.values.map(\.name) ?? [], rows: rows)
    templates = render.templateFolder
    count = members.count
  }

  /// Writes the page whole or not at all, and says where.
  func write(on terminal: Terminal) throws {
    try WholeFile.write(Data(try page.html(from: templates).utf8), to: place)
    terminal.say("\(place.shortPath) (compares \(count) reports)")
  }
}

extension NotebookRender {
  /// Where the page goes that compares this report with its siblings; `nil` for a report of its own, and for
  /// formats that no page links to.
  var variantIndex: URL? {
    guard let variant, options.format == .html else { return nil }
    let name = report.lastPathComponent.replacing(".\(variant.name).", with: ".")
    return report.deletingLastPathComponent().appending(path: name)
  }
}
