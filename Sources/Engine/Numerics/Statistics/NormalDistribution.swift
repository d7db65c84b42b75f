/// The normal distribution with mean 0 and deviation 1.
public enum NormalDistribution {
  /// P(X <= x), with an absolute error of a few 1e-16.
  public static func cumulativeProbability(_ x: Double) -> Double {
    0.5 + 0.5 * Elementary.erf(x / 2.0.squareRoot())
  }

  /// The x with P(X <= x) = `probability`, which lies strictly between 0 and 1.
  ///
  /// By bisection until the bracket can't shrink any more.
  public static func quantile(_ probability: Double) -> Double {
    guard probability > 0, probability < 1 else {
      fatalError("a quantile needs 0 < p < 1, got \(probability)")
    }
    return bisection(from: -40, to: 40) { cumulativeProbability($0) < probability }
  }
}

/// The point of `low...high` from which on `isBelow` is false, to the last bit.
///
/// `isBelow` must be true up to one point and false after it.
public func bisection(
  from low: Double, to high: Double, while isBelow: (Double) -> Bool
) -> Double {
  var (low, high) = (low, high)
  while true {
    let middle = low + (high - low) / 2
    if middle <= low || middle >= high { return high }
    if isBelow(middle) { low = middle } else { high = middle }
  }
}
