import Baselines
import Notebooks
import Outputs
import Testing

@testable import Reports

/// A figure over the commits that recorded it.
@Suite struct FigureCourseTests {
  private func figure(_ value: Double, isMeasured: Bool = false) -> Figure {
    Figure(name: "dice", value: value, tolerance: .exact, line: 3, isMeasured: isMeasured)
  }

  private func history(_ values: [Double?], params: [String: String] = [:]) -> BaselineHistory {
    BaselineHistory(
      entries: values.enumerated().map { index, value in
        BaselineHistory.Entry(
          commit: "\(index)abcdef0123456789", date: "2026-11-0\(index + 1)",
          baseline: Baseline(figures: value.map { ["dice": $0] } ?? [:], params: params))
      })
  }

  private func panel(_ value: Double, _ history: BaselineHistory, isMeasured: Bool = false)
    -> String
  {
    FigurePanel(
      figures: [figure(value, isMeasured: isMeasured)], baseline: Baseline(figures: ["dice": 1]),
      history: history
    ).markup.markup
  }

  @Test func `a course shows the commits that changed the figure, and this report`() {
    let course = FigureCourse(
      of: figure(4), in: history([1, 1, nil, 2]), beside: Baseline(figures: ["dice": 2]))
    #expect(course.points.map(\.value) == [1, 1, 2, 4])
    #expect(course.changes.map(\.commit) == ["0abcdef012", "3abcdef012", nil])
    let markup = panel(4, history([1, 1, nil, 2]))
    #expect(markup.contains("Their course over 4 commits"))
    #expect(markup.contains("<td>2026-11-04</td><td><code>3abcdef012</code></td>"))
    #expect(markup.contains("<td>this report</td>"))
  }

  /// 64 units wide with a margin of 2; the lowest value at 12, the highest at 2.
  @Test func `the line goes from the lowest to the highest value`() {
    let course = FigureCourse(of: figure(3), in: history([1, 2, 3]), beside: nil)
    #expect(course.sparkline.markup.contains("d=\"M2.0 12.0L32.0 7.0L62.0 2.0\""))
    let flat = FigureCourse(of: figure(5), in: history([5, 5]), beside: nil)
    #expect(flat.sparkline.markup.contains("d=\"M2.0 7.0L62.0 7.0\""))
    let wide = FigureCourse(
      of: figure(.greatestFiniteMagnitude), in: history([-.greatestFiniteMagnitude]), beside: nil)
    #expect(wide.sparkline.markup.contains("d=\"M2.0 12.0L62.0 2.0\""))
  }

  @Test func `a figure that was recorded once has no course`() {
    #expect(!panel(1, history([1])).contains("course"))
    #expect(!panel(1, BaselineHistory()).contains("course"))
  }

  @Test func `values of other params are marked`() {
    let course = FigureCourse(
      of: figure(1), in: history([2, 1], params: ["noise": "0.4"]),
      beside: Baseline(params: ["noise": "0.6"]))
    #expect(course.points.map(\.isOther) == [true, true])
  }

  @Test func `a course is no difference between two reports`() {
    func page(_ panel: String) -> PageContent {
      PageContent(ofPage: "<section aria-labelledby=\"nb-figures\">\(panel)</section>")
    }
    let (a, b) = (page(panel(1, history([1]))), page(panel(1, history([3, 2, 1]))))
    #expect(a.figures == ["dice": "1"])
    #expect(PageDifference.between(a, b) == [])
  }

  @Test func `what a clock had a part in is marked`() {
    #expect(panel(2, history([1]), isMeasured: true).contains("<tbody data-measured>"))
  }
}
