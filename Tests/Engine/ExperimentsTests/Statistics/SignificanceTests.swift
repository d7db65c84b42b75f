import Numerics
import Testing

@testable import Experiments

/// Expected numbers: SciPy 1.17.1 and statsmodels 0.15 with the calls named in each test.
@Suite struct SignificanceTests {
  /// `d` of the calls.
  private let differences = SeedValues(
    [0.12, -0.03, 0.07, 0.05, 0.10, -0.01].enumerated().map { (UInt64($0), $1) })

  /// `stats.wilcoxon(d, alternative=..., mode="exact")`.
  @Test func `the signed-rank test is exact`() {
    let test = SignedRankTest(differences)
    #expect(test.positiveRanks == 18)
    #expect(test.pValueGreater == 0.078125)
    #expect(test.pValueLess == 0.953125)
    #expect(test.pValue == 0.15625)
  }

  /// Counted over all 32 sign patterns of the mid-ranks of 0.5, -0.5, 1, 1.5, 2 by `itertools`.
  @Test func `ties share their ranks and zeros are left out`() {
    let values = [0.5, -0.5, 1.0, 1.5, 0, 2.0]
    let test = SignedRankTest(SeedValues(values.enumerated().map { (UInt64($0), $1) }))
    #expect(test.positiveRanks == 13.5)
    #expect(test.pValueGreater == 0.09375)
    #expect(test.pValueLess == 0.96875)
  }

  /// `stats.ttest_1samp(d, 0)`; the larger one of two one-sided tests at -0.2 and 0.2;
  /// `np.mean(d) / np.std(d, ddof=1)`.
  @Test func `t tests, equivalence and effect size`() {
    #expect(abs(differences.pValue() - 0.09531743680478304) < 1e-13)
    #expect(abs(differences.pValue(within: -0.2...0.2) - 0.0008214339782086879) < 1e-13)
    #expect(abs(differences.effectSize - 0.8380019039424887) < 1e-13)
  }

  @Test func `dominance counts pairs`() {
    let high = SeedValues([(1, 2), (2, 3)])
    let low = SeedValues([(1, 1), (2, 2)])
    #expect(high.dominance(over: low) == 0.75)
    #expect(low.dominance(over: high) == -0.75)
  }

  /// `multipletests(p, method="holm")` and `"fdr_bh"`.
  @Test func `corrections for many tests`() {
    let pValues = [0.01, 0.04, 0.03, 0.005, 0.5]
    func agree(_ a: [Double], _ b: [Double]) -> Bool {
      zip(a, b).allSatisfy { abs($0 - $1) < 1e-15 }
    }
    #expect(agree(AdjustedPValues.holm(pValues), [0.04, 0.09, 0.09, 0.025, 0.5]))
    #expect(agree(AdjustedPValues.benjaminiHochberg(pValues), [0.025, 0.05, 0.05, 0.025, 0.5]))
    #expect(AdjustedPValues.holm([]) == [])
  }

  /// `stats.ks_2samp(a, b, method="exact")`, without and with ties between the samples.
  @Test func `Kolmogorov and Smirnov's test counts paths`() {
    let plain = KolmogorovSmirnovTest(
      [0.1, 0.4, 0.5, 0.9, 1.2, 1.3], [0.6, 1.0, 1.4, 1.5, 1.6, 2.0, 2.2])
    #expect(abs(plain.statistic - 0.7142857142857143) < 1e-15)
    #expect(abs(plain.pValue - 0.038461538461538464) < 1e-14)
    let tied = KolmogorovSmirnovTest([1, 2, 2, 3], [2, 3, 3, 4, 5])
    #expect(abs(tied.statistic - 0.55) < 1e-15)
    #expect(abs(tied.pValue - 0.4285714285714286) < 1e-14)
    #expect(KolmogorovSmirnovTest([1, 2], [1, 2]).pValue == 1)
  }

  @Test func `what can't be tested is refused`() async {
    await #expect(processExitsWith: .failure) { _ = SignedRankTest(SeedValues([(1, 0), (2, 0)])) }
    await #expect(processExitsWith: .failure) { _ = AdjustedPValues.holm([1.5]) }
    await #expect(processExitsWith: .failure) { _ = KolmogorovSmirnovTest([], [1]) }
  }
}
