import Numerics
import Testing

@testable import Experiments

/// Expected numbers: NumPy and SciPy 1.17.1 over `a = [.81,.84,.79,.86]`, `b = [.70,.77,.69,.73]`,
/// with `stats.sem`, `stats.t.interval`, `stats.t.ppf` and `stats.ttest_1samp(..., alternative="greater")`.
@Suite struct SeedValuesTests {
  private let method = SeedValues([(3, 0.79), (1, 0.81), (4, 0.86), (2, 0.84)])
  private let reference = SeedValues([(1, 0.70), (2, 0.77), (3, 0.69), (4, 0.73)])

  @Test func `values are sorted by their seeds`() {
    #expect(method.seeds == [1, 2, 3, 4])
    #expect(method.values == [0.81, 0.84, 0.79, 0.86])
  }

  @Test func `a difference is paired by seed`() {
    let difference = method - reference
    #expect(abs(difference.mean - 0.1025) < 1e-15)
    #expect(abs(difference.standardDeviation - 0.025) < 1e-15)
    #expect(abs(difference.standardError - 0.0125) < 1e-15)
  }

  @Test func `intervals and bounds agree with SciPy`() {
    let difference = method - reference
    let interval = difference.interval()
    #expect(abs(interval.lowerBound - 0.06271942118395364) < 1e-13)
    #expect(abs(interval.upperBound - 0.14228057881604644) < 1e-13)
    #expect(abs(difference.lowerBound() - 0.07308295706497721) < 1e-13)
    #expect(abs(difference.upperBound() - 0.13191704293502285) < 1e-13)
    #expect(abs(difference.pValue(above: 0.05) - 0.01231603908846964) < 1e-13)
  }

  @Test func `equal values have no spread and a certain answer`() {
    let constant = SeedValues([(1, 0.5), (2, 0.5)])
    #expect(constant.interval() == 0.5...0.5)
    #expect(constant.pValue(above: 0.4) == 0)
    #expect(constant.pValue(above: 0.5) == 1)
  }

  @Test func `a difference of other seeds is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = SeedValues([(1, 0.5), (2, 0.5)]) - SeedValues([(1, 0.5), (3, 0.5)])
    }
  }

  @Test func `an interval of one seed is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = SeedValues([(1, 0.5)]).interval()
    }
  }

  private static let differences = SeedValues(
    [0.12, -0.03, 0.07, 0.05, 0.10, -0.01].enumerated().map { (UInt64($0), $1) })

  /// `d * gamma(df / 2) / (sqrt(df / 2) * gamma((df - 1) / 2))` with `scipy.special.gamma`.
  @Test func `Hedges' g has no bias for few seeds`() {
    #expect(abs(Self.differences.unbiasedEffectSize - 0.7045489966383585) < 1e-13)
    for (count, factor) in [
      (3, 0.5641895835477564), (10, 0.9138748917925524), (31, 0.9747543782143993),
    ] {
      let values = SeedValues((0..<count).map { (UInt64($0), Double($0 * $0 % 7)) })
      #expect(abs(values.unbiasedEffectSize / values.effectSize - factor) < 1e-13)
    }
  }

  /// `stats.bootstrap((d,), np.mean, n_resamples=200000)`: 0.00333 to 0.09; BCa.
  @Test func `a bootstrap interval over seeds agrees with SciPy's`() {
    let interval = Self.differences.bootstrapInterval(by: SeededGenerator(seed: 2))
    #expect(abs(interval.lowerBound - 0.00333) < 0.004)
    #expect(abs(interval.upperBound - 0.09) < 0.004)
    let largest = Self.differences.bootstrapInterval(by: SeededGenerator(seed: 2)) { values in
      values.max() ?? 0
    }
    #expect(largest.upperBound == 0.12)
  }

  @Test func `a bootstrap interval and Hedges' g of too few seeds are refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = SeedValues([(1, 0.5)]).bootstrapInterval(by: SeededGenerator(seed: 1))
    }
    await #expect(processExitsWith: .failure) {
      _ = SeedValues([(1, 0.5), (2, 0.7)]).unbiasedEffectSize
    }
    await #expect(processExitsWith: .failure) { _ = SeedValues([(1, 0.5)]).pValue() }
    await #expect(processExitsWith: .failure) { _ = SeedValues([(1, 0.5), (1, 0.6)]) }
  }
}
