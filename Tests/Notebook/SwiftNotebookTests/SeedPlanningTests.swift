import Experiments
import Numerics
import Outputs
import Testing

@testable import SwiftNotebook

/// How many seeds would decide a claim, and how often a claim at its threshold holds by chance.
@Suite struct SeedPlanningTests {
  /// Expected: with SciPy, the first n with `0.05 - t.ppf(0.95, n - 1) * s / sqrt(n) >= 0`, where s is
  /// the standard deviation of these three (0.1), is 13.
  @Test func `the number of seeds that would decide a claim is that of the t bound`() {
    let values = SeedValues([(1, -0.05), (2, 0.05), (3, 0.15)])
    #expect(values.seedsToDecide(.isAtLeast(0)) == 13)
    #expect(values.seedsToDecide(.isAtLeast(-1)) == nil)
    #expect(values.seedsToDecide(.isAtLeast(0.05)) == nil)
    #expect(values.seedsToDecide(.isWithin(lower: 0, upper: 5)) == 13)
  }

  /// Draws claims whose true effect is 0 and whose threshold makes them false at the edge.
  private func shareOfHolds(seeds: Int, _ condition: Claim.Condition) -> Double {
    let repetitions = 10_000
    var generator = SeededGenerator(seed: UInt64(seeds))
    var holds = 0
    for _ in 0..<repetitions {
      let values = SeedValues((0..<seeds).map { (UInt64($0), Double(generator.normal())) })
      let verdict = Claim.verdict(
        of: condition, lower: values.lowerBound(), upper: values.upperBound())
      if verdict == .holds { holds += 1 }
    }
    return Double(holds) / Double(repetitions)
  }

  /// The 99 % binomial interval of 5 % over 10,000 draws:
  /// `scipy.stats.binom.interval(0.99, 10000, 0.05)` is 445 to 557.
  @Test(arguments: [3, 5, 10]) func `one claim in twenty at its threshold holds by chance`(
    seeds: Int
  ) {
    let interval = 0.0445...0.0557
    #expect(interval.contains(shareOfHolds(seeds: seeds, .isAtLeast(0))))
    #expect(interval.contains(shareOfHolds(seeds: seeds, .isAtMost(0))))
    let error = 1 / Double(seeds).squareRoot()
    let wide = Claim.Condition.isWithin(lower: 0, upper: 20 * error)
    #expect(interval.contains(shareOfHolds(seeds: seeds, wide)))
    for margin in [1.0, 2, 4, 8] {
      let narrow = Claim.Condition.isWithin(lower: 0, upper: margin * error)
      #expect(shareOfHolds(seeds: seeds, narrow) <= interval.upperBound)
    }
  }
}
