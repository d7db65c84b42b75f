import Testing

@testable import Numerics

/// Expected numbers: `scipy.stats.norm`, `scipy.stats.binom`, and statsmodels' `proportion_confint` with
/// the methods `wilson` and `beta`.
@Suite struct DistributionTests {
  @Test func `the normal distribution and its quantiles`() {
    #expect(abs(NormalDistribution.cumulativeProbability(1.3) - 0.9031995154143897) < 1e-15)
    #expect(abs(NormalDistribution.quantile(0.975) - 1.959963984540054) < 1e-13)
    #expect(abs(NormalDistribution.quantile(0.001) - -3.090232306167813) < 1e-11)
    #expect(NormalDistribution.quantile(0.5) < 1e-15)
  }

  @Test func `binomial probabilities`() {
    let p = BinomialProportion.cumulativeProbability(445, trials: 10_000, share: 0.05)
    #expect(abs(p - 0.005562484084220443) < 1e-12)
    #expect(BinomialProportion.cumulativeProbability(-1, trials: 5, share: 0.5) == 0)
    #expect(BinomialProportion.cumulativeProbability(5, trials: 5, share: 0.5) == 1)
  }

  @Test(arguments: [
    (7, 20, 0.18119182410108203...0.5671457233147638, 0.15390920478454118...0.5921885345328282),
    (0, 12, 0...0.24249400665524096, 0...0.2646484693970512),
    (12, 12, 0.75750599334475904...1, 0.7353515306029488...1),
  ])
  func `intervals of a share`(
    successes: Int, trials: Int, wilson: ClosedRange<Double>, exact: ClosedRange<Double>
  ) {
    let proportion = BinomialProportion(successes: successes, trials: trials)
    func agree(_ a: ClosedRange<Double>, _ b: ClosedRange<Double>) -> Bool {
      abs(a.lowerBound - b.lowerBound) < 1e-12 && abs(a.upperBound - b.upperBound) < 1e-12
    }
    #expect(agree(proportion.wilsonInterval(), wilson))
    #expect(agree(proportion.exactInterval(), exact))
  }
}
