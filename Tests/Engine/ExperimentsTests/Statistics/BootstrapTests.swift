import Numerics
import Testing

@testable import Experiments

/// Expected intervals: `scipy.stats.bootstrap((x,), ..., n_resamples=200000, rng=default_rng(0))`; two
/// bootstraps of this many draws differ by about 0.02 at their ends.
@Suite struct BootstrapTests {
  private let sample = [3.1, 2.2, 5.9, 4.4, 7.3, 1.2, 6.6, 3.9, 9.8, 2.7]
  private let generator = SeededGenerator(seed: 4)

  private func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  private func deviation(_ values: [Double]) -> Double {
    let mean = mean(values)
    return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1))
      .squareRoot()
  }

  private func agrees(_ interval: ClosedRange<Double>, _ low: Double, _ high: Double) -> Bool {
    abs(interval.lowerBound - low) < 0.05 && abs(interval.upperBound - high) < 0.05
  }

  @Test func `intervals agree with SciPy's`() {
    let bootstrap = Bootstrap(repetitions: 40_000)
    #expect(agrees(bootstrap.interval(of: sample, by: generator, mean), 3.34, 6.5))
    #expect(agrees(bootstrap.percentileInterval(of: sample, by: generator, mean), 3.22, 6.33))
    #expect(agrees(bootstrap.interval(of: sample, by: generator, deviation), 1.8564, 3.8775))
  }

  @Test func `the same generator gives the same interval`() {
    let bootstrap = Bootstrap(repetitions: 500)
    let first = bootstrap.interval(of: sample, by: generator, mean)
    #expect(first == bootstrap.interval(of: sample, by: generator, mean))
    #expect(first != bootstrap.interval(of: sample, by: SeededGenerator(seed: 5), mean))
  }

  /// A slow wave's mean is less certain than its values' spread says: neighbours are alike.
  @Test func `blocks keep neighbours together`() {
    let wave = (0..<120).map { Elementary.sin(Double($0) / 10) }
    func width(_ length: Int) -> Double {
      let interval = Bootstrap(repetitions: 500, blockLength: length)
        .percentileInterval(of: wave, by: generator, mean)
      return interval.upperBound - interval.lowerBound
    }
    #expect(width(20) > 2 * width(1))
  }

  @Test func `a statistic without spread has an interval of one point`() {
    #expect(Bootstrap().interval(of: [2.0, 2.0, 2.0], by: generator, mean) == 2...2)
  }
}
