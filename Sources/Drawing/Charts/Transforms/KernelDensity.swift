import Numerics

/// A smooth estimate of how values are distributed: a normal curve about each, all added up.
public struct KernelDensity: Sendable {
  private let sorted: [Double]
  /// The standard deviation of each value's curve.
  public let bandwidth: Double

  /// Nothing without finite values.
  ///
  /// By default Silverman's rule, 0.9 · min(s, IQR ÷ 1.34) · n^(−1/5)
  /// (*Density Estimation*, 1986, equation 3.31).
  public init?(_ values: [Double], bandwidth: Double? = nil) {
    sorted = values.filter(\.isFinite).sorted()
    guard let low = sorted.first, let high = sorted.last else { return nil }
    if let bandwidth, bandwidth > 0 {
      self.bandwidth = bandwidth
      return
    }
    let n = Double(sorted.count)
    let mean = sorted.reduce(0, +) / n
    let variance = sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / max(1, n - 1)
    let quartiles =
      BoxStatistics.quantile(0.75, of: sorted) - BoxStatistics.quantile(0.25, of: sorted)
    let spreads = [variance.squareRoot(), quartiles / 1.34].filter { $0 > 0 }
    let rule = 0.9 * (spreads.min() ?? 0) * Elementary.exp(-Elementary.log(n) / 5)
    let fallback = max(low.magnitude, high.magnitude) * 0.05
    self.bandwidth = rule > 0 ? rule : fallback > 0 ? fallback : 1
  }

  /// The density at one place; curves are cut 5 bandwidths away.
  public func callAsFunction(_ place: Double) -> Double {
    var sum = 0.0
    var index = sorted.partitioningIndex { $0 >= place - 5 * bandwidth }
    while index < sorted.count && sorted[index] <= place + 5 * bandwidth {
      let z = (place - sorted[index]) / bandwidth
      sum += Elementary.exp(-0.5 * z * z)
      index += 1
    }
    return sum / (Double(sorted.count) * bandwidth * (2 * Double.pi).squareRoot())
  }

  /// The curve at equal distances, from `margin` bandwidths below the least value to as far above the largest.
  public func curve(points: Int = 128, margin: Double = 3) -> [(place: Double, density: Double)] {
    guard let first = sorted.first, let last = sorted.last else { return [] }
    let (low, high) = (first - margin * bandwidth, last + margin * bandwidth)
    return (0..<max(2, points)).map { index in
      let place = low + (high - low) * Double(index) / Double(max(2, points) - 1)
      return (place, self(place))
    }
  }
}

extension [Double] {
  /// The first index whose element satisfies a condition that, once true, stays true.
  func partitioningIndex(where condition: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
