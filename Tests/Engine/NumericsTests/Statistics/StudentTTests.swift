import Testing

@testable import Numerics

/// Expected numbers: SciPy 1.17.1, `scipy.stats.t.cdf(t, df)` and `scipy.stats.t.ppf(p, df)`.
@Suite struct StudentTTests {
  @Test(arguments: [
    (0.0, 1, 0.5),
    (1.0, 1, 0.75),
    (-2.5, 2, 0.06480586011075541),
    (0.3, 3, 0.6081183539800405),
    (4.0, 4, 0.9919349550499538),
    (1.7, 5, 0.925061606575838),
    (-0.01, 10, 0.4961089874954857),
    (2.2, 29, 0.9820366204246587),
    (3.0, 30, 0.9973050179671741),
    (40.0, 2, 0.9996877926639076),
  ])
  func `the cumulative probability agrees with SciPy`(t: Double, freedom: Int, expected: Double) {
    let found = StudentT(degreesOfFreedom: freedom).cumulativeProbability(t)
    #expect(abs(found - expected) < 1e-14)
  }

  @Test(arguments: [
    (0.95, 1, 6.313751514675037),
    (0.95, 2, 2.9199855803537242),
    (0.975, 2, 4.302652729749462),
    (0.975, 4, 2.7764451051977934),
    (0.05, 9, -1.8331129326562376),
    (0.995, 29, 2.756385903670605),
    (0.6, 3, 0.2766706623326898),
  ])
  func `the quantile agrees with SciPy`(probability: Double, freedom: Int, expected: Double) {
    let found = StudentT(degreesOfFreedom: freedom).quantile(probability)
    #expect(abs(found - expected) < 1e-12 * max(1, abs(expected)))
  }

  @Test func `infinite and undefined arguments keep their meaning`() {
    let distribution = StudentT(degreesOfFreedom: 3)
    #expect(distribution.cumulativeProbability(.infinity) == 1)
    #expect(distribution.cumulativeProbability(-.infinity) == 0)
    #expect(distribution.cumulativeProbability(.nan).isNaN)
  }
}
