import Numerics
import Tensors

extension SeedValues {
  /// The two-sided p-value of the paired t test, for differences: "the mean is `value`".
  public func pValue(equals value: Double = 0) -> Double {
    let error = standardError
    guard error > 0 else { return mean == value ? 1 : 0 }
    let t = abs(mean - value) / error
    return 2 * (1 - StudentT(degreesOfFreedom: count - 1).cumulativeProbability(t))
  }

  /// The p-value of equivalence by two one-sided t tests: small where the mean lies inside `range`.
  public func pValue(within range: ClosedRange<Double>) -> Double {
    max(pValue(above: range.lowerBound), pValue(below: range.upperBound))
  }

  /// The p-value of the t test against "the mean is at least `threshold`".
  public func pValue(below threshold: Double) -> Double {
    SeedValues(zip(seeds, values).map { ($0, -$1) }).pValue(above: -threshold)
  }

  /// Cohen's d of paired differences: their mean in units of their standard deviation.
  ///
  /// Infinite where all differences are the same and not 0.
  public var effectSize: Double {
    let deviation = standardDeviation
    return deviation > 0
      ? mean / deviation : (mean == 0 ? 0 : mean.sign == .minus ? -.infinity : .infinity)
  }

  /// Cliff's delta: P(a > b) - P(a < b) over all pairs, from -1 to 1.
  public func dominance(over other: SeedValues) -> Double {
    var sum = 0
    for a in values {
      for b in other.values { sum += a > b ? 1 : (a < b ? -1 : 0) }
    }
    return Double(sum) / Double(count * other.count)
  }
}
