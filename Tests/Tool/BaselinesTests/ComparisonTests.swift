import Outputs
import Testing

@testable import Baselines

/// What a check reports of a changed notebook, and how much it matters.
@Suite struct ComparisonTests {
  private let baseline = Baseline(
    figures: ["a": 1, "b": 2], claims: ["Better": .holds, "Worse": .doesNotHold],
    texts: ["cell 1": "00"])

  private func figure(
    _ name: String, _ value: Double, _ tolerance: Figure.Tolerance = .exact
  ) -> Figure {
    Figure(name: name, value: value, tolerance: tolerance, line: 7)
  }

  /// A claim whose bounds decide it as asked.
  private func claim(_ statement: String, _ verdict: Claim.Verdict) -> Claim {
    let bounds: (Double, Double) =
      switch verdict {
      case .holds: (0.5, 1)
      case .doesNotHold: (-1, -0.5)
      case .undecided: (-0.5, 0.5)
      }
    return Claim(
      statement: statement, condition: .isAtLeast(0), estimate: 0, lower: bounds.0,
      upper: bounds.1, pValue: nil, seeds: 3, isExact: false, spec: nil, line: 9)
  }

  private func measured(
    _ figures: [Figure]? = nil, _ claims: [Claim]? = nil, isComplete: Bool = true
  ) -> MeasuredResults {
    MeasuredResults(
      figures: figures ?? [figure("a", 1), figure("b", 2)],
      claims: claims ?? [claim("Better", .holds), claim("Worse", .doesNotHold)],
      texts: ["cell 1": "00"], isComplete: isComplete)
  }

  private func summary(_ measurement: MeasuredResults, texts: Bool = false) -> [String] {
    Comparison(measurement, with: baseline, comparesTexts: texts).changes.map {
      "\($0.severity) \($0.name) \($0.reason)"
    }
  }

  @Test func `equal results have no changes`() {
    #expect(summary(measured(), texts: true) == [])
  }

  @Test func `figures are judged by their tolerances`() {
    let figures = [figure("a", 1.01, .absolute(0.1)), figure("b", 2.5, .relative(0.1))]
    #expect(
      summary(measured(figures)) == [
        "regression b left its tolerance", "note a changed within its tolerance",
      ])
    let changes = Comparison(measured(figures), with: baseline).changes
    #expect(changes[0].difference == 0.5)
    #expect(changes[0].old == "2.0")
    #expect(changes[0].line == 7)
  }

  @Test func `a figure that disappears is a regression and a new one a note`() {
    let figures = [figure("a", 1), figure("c", 3)]
    #expect(
      summary(measured(figures)) == ["regression b is not recorded any more", "note c is new"])
  }

  @Test func `what was not reached is not gone`() {
    #expect(summary(measured([figure("a", 1)], [], isComplete: false)) == [])
  }

  @Test(arguments: [
    (
      Claim.Verdict.doesNotHold, Claim.Verdict.undecided, "regression Better does not hold any more"
    ),
    (.undecided, .doesNotHold, "warning Better is undecided now"),
    (.holds, .holds, "note Worse holds now"),
    (.holds, .undecided, "note Worse has another verdict"),
  ])
  func `a verdict's change weighs by what was lost`(
    better: Claim.Verdict, worse: Claim.Verdict, first: String
  ) {
    let changes = summary(measured(nil, [claim("Better", better), claim("Worse", worse)]))
    #expect(changes.first == first)
  }

  @Test func `a claim that held and is gone is a regression`() {
    #expect(
      summary(measured(nil, [])) == [
        "regression Better is not made any more", "note Worse is not made any more",
      ])
  }

  @Test func `a warning fails only a strict check`() {
    let claims = [claim("Better", .undecided), claim("Worse", .doesNotHold)]
    let comparison = Comparison(measured(nil, claims), with: baseline)
    #expect(!comparison.isRegression(isStrict: false))
    #expect(comparison.isRegression(isStrict: true))
  }

  @Test func `texts are compared where they are asked for`() {
    var changed = measured()
    changed.texts = ["cell 1": "01", "cell 2": "02"]
    #expect(summary(changed) == [])
    #expect(
      summary(changed, texts: true) == [
        "regression cell 1 shows another text",
        "note cell 2 shows a text that the baseline does not hold",
      ])
  }

  @Test(arguments: [Claim.Verdict.holds, .doesNotHold])
  func `a claim that was expected not to hold and does is told at every check`(
    old: Claim.Verdict
  ) {
    var marked = claim("Surprise", .holds)
    marked.expectedNotToHold = "too few labels"
    let changes = Comparison(
      MeasuredResults(figures: [], claims: [marked]),
      with: Baseline(claims: ["Surprise": old])
    ).changes
    #expect(changes.map(\.severity) == [.note])
    #expect(changes.first?.reason == "holds, though it was expected not to (too few labels)")
    var failing = claim("Surprise", .doesNotHold)
    failing.expectedNotToHold = "too few labels"
    let expected = Comparison(
      MeasuredResults(figures: [], claims: [failing]),
      with: Baseline(claims: ["Surprise": .doesNotHold]))
    #expect(expected.changes == [])
  }

  @Test func `a number from a clock is news only beyond its tolerance`() {
    func changes(_ value: Double) -> [Change] {
      var ratio = figure("ratio", value, .relative(0.1))
      ratio.isMeasured = true
      return Comparison(
        MeasuredResults(figures: [ratio], claims: []), with: Baseline(figures: ["ratio": 2])
      ).changes
    }
    #expect(changes(2.1) == [])
    #expect(changes(3).map(\.severity) == [.regression])
  }

  @Test func `accepting again keeps a number from a clock`() {
    var ratio = figure("ratio", 2.1, .relative(0.1))
    ratio.isMeasured = true
    let results = MeasuredResults(figures: [ratio, figure("a", 1.05, .relative(0.1))], claims: [])
    let old = Baseline(figures: ["ratio": 2, "a": 1])
    #expect(results.baseline(after: old, withTexts: false).figures == ["ratio": 2, "a": 1.05])
    let far = Baseline(figures: ["ratio": 1, "a": 1])
    #expect(results.baseline(after: far, withTexts: false).figures["ratio"] == 2.1)
    #expect(results.baseline(after: nil, withTexts: false).figures["ratio"] == 2.1)
  }
}
