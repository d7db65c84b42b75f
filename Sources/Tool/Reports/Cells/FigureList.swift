import Baselines
import Outputs

/// Recorded numbers as a compact list.
struct FigureList {
  var figures: [Figure]
  /// What they were when they were last accepted; `nil` where they are not compared.
  var baseline: Baseline?
  /// In the order of the figures; empty where their courses are not shown.
  var courses: [FigureCourse] = []

  var markup: HTML {
    let items = figures.enumerated().map { index, figure -> HTML in
      let course = index < courses.count ? courses[index] : nil
      // A line that never moved says nothing.
      let sparkline = course.map { $0.changes.count > 1 ? $0.sparkline : .empty } ?? .empty
      return """
        <div><dt>\(figure.name)</dt>\
        <dd\(HTML.measured(figure.isMeasured)) title="\(title(of: figure))">\(NumberText.short(figure.value))\
        \(tolerance(of: figure))\(comparison(of: figure))\(sparkline)</dd></div>

        """
    }
    return "<dl class=\"figures\">\n\(items.joined())</dl>\n"
  }

  /// The accepted value where it was another one; a mark where the new one is outside of its tolerance.
  private func comparison(of figure: Figure) -> HTML {
    guard let baseline else { return .empty }
    guard let old = baseline.figures[figure.name] else {
      return "<small class=\"baseline\">new</small>"
    }
    guard old != figure.value else { return .empty }
    let isAllowed = figure.tolerance.allows(figure.value, from: old)
    return """
      <small class="baseline\(isAllowed ? "" : " regressed")" \
      title="\(NumberText.exact(old))">\(isAllowed ? "was" : "regressed from") \
      \(NumberText.short(old))</small>
      """
  }

  private func title(of figure: Figure) -> String {
    NumberText.exact(figure.value) + (figure.isMeasured ? ", measured in this run" : "")
  }

  private func tolerance(of figure: Figure) -> HTML {
    let text: String? =
      switch figure.tolerance {
      case .exact: nil
      case .absolute(let width): "± \(NumberText.exact(width))"
      case .relative(let width): "± \(NumberText.short(width * 100)) %"
      case .notBelow(let width): "not below −\(NumberText.exact(width))"
      case .notAbove(let width): "not above +\(NumberText.exact(width))"
      }
    return text.map { " <small>\($0)</small>" } ?? .empty
  }
}
