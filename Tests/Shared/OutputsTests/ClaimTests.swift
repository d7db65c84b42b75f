import Testing

@testable import Outputs

/// Each verdict is worked out by hand from the rule: a claim holds when the bound that could refute it
/// clears the threshold, and does not hold when the opposite bound fails it.
@Suite struct ClaimTests {
  private func verdict(
    _ condition: Claim.Condition, lower: Double, upper: Double
  ) -> Claim.Verdict {
    Claim(
      statement: "s", condition: condition, estimate: (lower + upper) / 2, lower: lower,
      upper: upper, pValue: nil, seeds: 3, isExact: false, spec: nil, line: 1
    ).verdict
  }

  @Test(arguments: [
    (0.05, 0.30, Claim.Verdict.holds), (0.06, 0.30, .holds), (0.04, 0.30, .undecided),
    (-0.10, 0.05, .undecided), (-0.10, 0.04, .doesNotHold),
  ])
  func `at least a threshold of 5 points`(lower: Double, upper: Double, expected: Claim.Verdict) {
    #expect(verdict(.isAtLeast(0.05), lower: lower, upper: upper) == expected)
  }

  @Test(arguments: [
    (-0.10, 0.02, Claim.Verdict.holds), (-0.10, 0.03, .undecided), (0.02, 0.03, .undecided),
    (0.021, 0.03, .doesNotHold),
  ])
  func `at most a threshold of 2 points`(lower: Double, upper: Double, expected: Claim.Verdict) {
    #expect(verdict(.isAtMost(0.02), lower: lower, upper: upper) == expected)
  }

  @Test(arguments: [
    (0.1, 0.2, Claim.Verdict.holds), (0.09, 0.2, .undecided), (0.1, 0.21, .undecided),
    (0.0, 0.09, .doesNotHold), (0.21, 0.3, .doesNotHold), (0.0, 0.1, .undecided),
  ])
  func `within a range from 10 to 20 points`(
    lower: Double, upper: Double, expected: Claim.Verdict
  ) {
    #expect(verdict(.isWithin(lower: 0.1, upper: 0.2), lower: lower, upper: upper) == expected)
  }
}
