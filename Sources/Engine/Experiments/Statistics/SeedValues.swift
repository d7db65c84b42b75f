import Numerics
import Tensors

/// One measured number for each seed of a repeated experiment.
///
/// Differences are paired: two values with the same seed had the same data and the same start.
public struct SeedValues: Hashable, Sendable, Codable {
  /// In ascending order, without repetition.
  public let seeds: [UInt64]
  /// In the order of `seeds`.
  public let values: [Double]

  /// Sorts `pairs` by seed; traps on a seed that comes twice and on no pairs at all.
  public init(_ pairs: [(seed: UInt64, value: Double)]) {
    require(!pairs.isEmpty, "values over seeds need at least one seed")
    let sorted = pairs.sorted { $0.seed < $1.seed }
    seeds = sorted.map(\.seed)
    values = sorted.map(\.value)
    require(Set(seeds).count == seeds.count, "a seed comes twice in \(seeds)")
  }

  public var count: Int { values.count }

  public var mean: Double { values.reduce(0, +) / Double(count) }

  /// The sample's standard deviation, with n - 1; traps for a single seed.
  public var standardDeviation: Double {
    require(count > 1, "the spread over seeds needs at least two seeds")
    let mean = mean
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(count - 1)).squareRoot()
  }

  /// The standard deviation of the mean.
  public var standardError: Double { standardDeviation / Double(count).squareRoot() }

  /// The two-sided t interval of the mean.
  public func interval(confidence: Double = 0.95) -> ClosedRange<Double> {
    let width = bound(probability: 0.5 + confidence / 2)
    return (mean - width)...(mean + width)
  }

  /// The mean lies above it with this confidence (one-sided, by t).
  public func lowerBound(confidence: Double = 0.95) -> Double {
    mean - bound(probability: confidence)
  }

  /// The mean lies below it with this confidence (one-sided, by t).
  public func upperBound(confidence: Double = 0.95) -> Double {
    mean + bound(probability: confidence)
  }

  /// The p-value of the t test against "the mean is at most `threshold`".
  public func pValue(above threshold: Double) -> Double {
    let error = standardError
    guard error > 0 else { return mean > threshold ? 0 : 1 }
    let t = (mean - threshold) / error
    return 1 - StudentT(degreesOfFreedom: count - 1).cumulativeProbability(t)
  }

  /// The paired difference; traps when the seeds are not the same.
  public static func - (a: SeedValues, b: SeedValues) -> SeedValues {
    require(
      a.seeds == b.seeds, "a paired difference needs equal seeds, got \(a.seeds) and \(b.seeds)")
    return SeedValues(zip(a.seeds, zip(a.values, b.values).map { $0 - $1 }).map { ($0, $1) })
  }

  private func bound(probability: Double) -> Double {
    require(count > 1, "an interval over seeds needs at least two seeds, got \(count)")
    return StudentT(degreesOfFreedom: count - 1).quantile(probability) * standardError
  }
}
