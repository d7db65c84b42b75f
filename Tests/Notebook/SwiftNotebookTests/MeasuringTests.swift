import Experiments
import Outputs
import Testing

@testable import SwiftNotebook

/// Figures and claims cross with their line; what can't be one is refused with its reason.
@Suite struct MeasuringTests {
  @Test func `a figure keeps its shortest decimal form`() {
    #expect(Float(0.9).figureValue == 0.9)
    #expect(7.figureValue == 7)
    let sink = Collected()
    CellRuntime(sink: sink).record("a.b-1", 0.5, tolerance: .relative(0.1), line: 4)
    #expect(
      sink.events == [
        .figure(Figure(name: "a.b-1", value: 0.5, tolerance: .relative(0.1), line: 4))
      ])
  }

  @Test(arguments: [
    ("", 1.0, "a figure needs a name"),
    ("aB", 1.0, "the figure's name 'aB' holds 'B'; use a-z, 0-9, '.' and '-'"),
    ("a", .nan, "the figure 'a' is nan; only finite numbers are kept"),
    ("a", -.infinity, "the figure 'a' is -inf; only finite numbers are kept"),
    ("used", 1.0, "the figure 'used' of line 9 was recorded in line 3 already; rename one"),
  ])
  func `a figure that can't be one is refused`(name: String, value: Double, reason: String) {
    let runtime = CellRuntime(sink: Collected())
    #expect(runtime.problem(withFigure: "used", 1, line: 3) == nil)
    #expect(runtime.problem(withFigure: name, value, line: 9) == reason)
  }

  @Test func `an exact claim has its number as both bounds`() {
    let sink = Collected()
    CellRuntime(sink: sink).claim("s", exactly: 2, .isAtLeast(1), spec: "36.1", line: 5)
    #expect(
      sink.events == [
        .claim(
          Claim(
            statement: "s", condition: .isAtLeast(1), estimate: 2, lower: 2, upper: 2, pValue: nil,
            seeds: 1, isExact: true, spec: "36.1", line: 5))
      ])
  }

  /// Expected numbers: `scipy.stats.ttest_1samp` and `scipy.stats.t.ppf(0.95, 3)` for
  /// 0.5, 0.7, 0.6, 0.8.
  @Test func `a claim over seeds has one-sided bounds by t`() throws {
    let values = SeedValues([(1, 0.5), (2, 0.7), (3, 0.6), (4, 0.8)])
    let sink = Collected()
    CellRuntime(sink: sink).claim("s", over: values, .isAtLeast(0.5), spec: nil, line: 5)
    guard case .claim(let claim)? = sink.events.first else {
      Issue.record("no claim")
      return
    }
    #expect(abs(claim.lower - 0.498091) < 1e-6)
    #expect(abs(claim.upper - 0.801909) < 1e-6)
    #expect(abs(try #require(claim.pValue) - 0.051364) < 1e-6)
    #expect(claim.verdict == .undecided)
    #expect(abs(values.pValue(against: .isAtMost(0.5)) - 0.948636) < 1e-6)
    #expect(abs(values.pValue(against: .isWithin(lower: 0.5, upper: 2)) - 0.051364) < 1e-6)
  }
}
