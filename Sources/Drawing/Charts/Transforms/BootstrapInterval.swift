import Numerics

/// Intervals by drawing the values again and again with replacement.
enum BootstrapInterval {
  /// The central `level` of a statistic's values over `resamples` draws (percentile method; Efron and
  /// Tibshirani, *An Introduction to the Bootstrap*, 1993, section 13.3); nothing for fewer than two values.
  static func interval(
    _ values: [Double], level: Double = 0.95, resamples: Int = 1000, seed: UInt64 = 1,
    of statistic: ([Double]) -> Double = { $0.reduce(0, +) / Double($0.count) }
  ) -> ClosedRange<Double>? {
    let finite = values.filter(\.isFinite)
    guard finite.count > 1 else { return nil }
    var generator = SeededGenerator(seed: seed)
    let drawn = (0..<max(10, resamples)).map { _ in
      statistic(finite.indices.map { _ in finite[generator.integer(below: finite.count)] })
    }.filter(\.isFinite).sorted()
    guard !drawn.isEmpty else { return nil }
    let tail = (1 - min(max(level, 0), 1)) / 2
    return Quantile.of(drawn, tail)...Quantile.of(drawn, 1 - tail)
  }
}

/// Order statistics.
public enum Quantile {
  /// By linear interpolation between sorted values (Hyndman and Fan, type 7); NaN without values.
  public static func of(_ values: [Double], _ share: Double) -> Double {
    let sorted = values.filter(\.isFinite).sorted()
    return sorted.isEmpty ? .nan : BoxStatistics.quantile(min(max(share, 0), 1), of: sorted)
  }
}
