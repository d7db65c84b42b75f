import Outputs

/// The courses of a report's figures: a sparkline each, and a row for each commit that changed one.
struct FigureCourseTable {
  var courses: [FigureCourse]
  /// How many commits there are in all.
  var commits: Int

  private let rowsOfFigure = 20

  /// Empty where no figure was recorded twice.
  var markup: HTML {
    let shown = courses.filter { $0.points.count > 1 }
    guard !shown.isEmpty else { return .empty }
    return """
      <details class="courses"><summary>Their course over \
      \(commits == 1 ? "1 commit" : "\(commits) commits")</summary>
      <div class="table">
      <table>
      <thead><tr><th scope="col">Figure</th><th scope="col">Course</th><th scope="col">Date</th>\
      <th scope="col">Commit</th><th scope="col" class="number">Value</th></tr></thead>
      \(shown.map(rows).joined())</table>
      </div>
      </details>

      """
  }

  private func rows(of course: FigureCourse) -> HTML {
    let changes = course.changes.suffix(rowsOfFigure)
    let count = changes.count
    let head: HTML = """
      <th scope="rowgroup" rowspan="\(count)">\(course.figure.name)</th>\
      <td rowspan="\(count)">\(course.sparkline)</td>
      """
    let rows = changes.enumerated().map { index, point -> HTML in
      let commit: HTML = point.commit.map { "<code>\($0)</code>" } ?? "this report"
      let note: HTML = point.isOther ? " <small>other params or data</small>" : .empty
      return """
        <tr>\(index == 0 ? head : .empty)<td>\(point.date)</td><td>\(commit)</td>\
        <td class="number" title="\(NumberText.exact(point.value))">\(NumberText.short(point.value))\
        \(note)</td></tr>

        """
    }
    return "<tbody\(HTML.measured(course.figure.isMeasured))>\n\(rows.joined())</tbody>\n"
  }
}
