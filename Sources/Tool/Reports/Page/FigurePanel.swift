import Baselines
import Outputs

/// All recorded figures of the notebook, hidden cells' too; folded where there are many.
struct FigurePanel {
  var figures: [Figure]
  var baseline: Baseline?
  /// The baselines that came before; empty where none was committed.
  var history = BaselineHistory()

  private let shownAtOnce = 12

  /// Empty without figures.
  var markup: HTML {
    guard !figures.isEmpty else { return .empty }
    let courses = figures.map { FigureCourse(of: $0, in: history, beside: baseline) }
    let list = FigureList(figures: figures, baseline: baseline, courses: courses).markup
    let body: HTML =
      figures.count <= shownAtOnce
      ? list : "<details><summary>\(figures.count) figures</summary>\n\(list)</details>\n"
    let table = FigureCourseTable(courses: courses, commits: history.entries.count).markup
    return "<h2 id=\"nb-figures\">Recorded figures</h2>\n\(body)\(table)"
  }
}
