public import Numerics
import Tensors

/// Intervals of any statistic by drawing the sample again from itself.
public struct Bootstrap: Hashable, Sendable {
  /// How often the sample is drawn again.
  public var repetitions: Int
  /// The share that an interval shall cover, strictly between 0 and 1.
  public var confidence: Double
  /// How many neighbours are drawn together: 1 for independent values, more for a series.
  public var blockLength: Int

  public init(repetitions: Int = 9999, confidence: Double = 0.95, blockLength: Int = 1) {
    require(
      repetitions >= 100 && confidence > 0 && confidence < 1 && blockLength >= 1,
      "a bootstrap needs at least 100 repetitions, 0 < confidence < 1 and blocks of at least 1")
    self.repetitions = repetitions
    self.confidence = confidence
    self.blockLength = blockLength
  }

  /// The plain interval between two quantiles of the drawn statistics.
  public func percentileInterval<Value>(
    of sample: [Value], by generator: SeededGenerator, _ statistic: ([Value]) -> Double
  ) -> ClosedRange<Double> {
    let drawn = drawn(from: sample, by: generator, statistic)
    let tail = (1 - confidence) / 2
    return Self.quantile(drawn, tail)...Self.quantile(drawn, 1 - tail)
  }

  /// The bias-corrected and accelerated interval (BCa, Efron 1987).
  ///
  /// For pairs, give the sample of pairs: what belongs together is then drawn together. Traps below
  /// two values; a statistic without spread gives an interval of one point.
  public func interval<Value>(
    of sample: [Value], by generator: SeededGenerator, _ statistic: ([Value]) -> Double
  ) -> ClosedRange<Double> {
    require(sample.count > 1, "a bootstrap needs at least two values, got \(sample.count)")
    let observed = statistic(sample)
    let drawn = drawn(from: sample, by: generator, statistic)
    guard drawn[0] < drawn[drawn.count - 1] else { return drawn[0]...drawn[0] }
    let below = drawn.count { $0 < observed }
    let equal = drawn.count { $0 == observed }
    let share = (Double(below) + Double(equal) / 2) / Double(drawn.count)
    guard share > 0, share < 1 else {
      return drawn[0]...drawn[drawn.count - 1]
    }
    let bias = NormalDistribution.quantile(share)
    let acceleration = acceleration(of: sample, statistic)
    func end(_ probability: Double) -> Double {
      let z = bias + NormalDistribution.quantile(probability)
      let adjusted = NormalDistribution.cumulativeProbability(bias + z / (1 - acceleration * z))
      return Self.quantile(drawn, adjusted)
    }
    let tail = (1 - confidence) / 2
    return end(tail)...end(1 - tail)
  }

  /// The statistic of each drawn sample, ascending.
  private func drawn<Value>(
    from sample: [Value], by generator: SeededGenerator, _ statistic: ([Value]) -> Double
  ) -> [Double] {
    require(
      !sample.isEmpty && blockLength <= sample.count,
      "a bootstrap needs values, and blocks no longer than the sample of \(sample.count)")
    var generator = generator
    var values: [Value] = []
    return (0..<repetitions).map { _ in
      values.removeAll(keepingCapacity: true)
      while values.count < sample.count {
        let start = generator.integer(below: sample.count - blockLength + 1)
        values += sample[start..<min(start + blockLength, start + sample.count - values.count)]
      }
      return statistic(values)
    }.sorted()
  }

  /// A sixth of the skewness of the leave-one-out statistics.
  private func acceleration<Value>(
    of sample: [Value], _ statistic: ([Value]) -> Double
  ) -> Double {
    let left = sample.indices.map { index in
      var others = sample
      others.remove(at: index)
      return statistic(others)
    }
    let mean = left.reduce(0, +) / Double(left.count)
    let squares = left.reduce(0) { $0 + (mean - $1) * (mean - $1) }
    let cubes = left.reduce(0) { $0 + (mean - $1) * (mean - $1) * (mean - $1) }
    return squares > 0 ? cubes / (6 * squares * squares.squareRoot()) : 0
  }

  /// By linear interpolation between order statistics.
  private static func quantile(_ sorted: [Double], _ probability: Double) -> Double {
    let place = probability * Double(sorted.count - 1)
    let lower = Int(place)
    let upper = min(lower + 1, sorted.count - 1)
    return sorted[lower] + (place - Double(lower)) * (sorted[upper] - sorted[lower])
  }
}
