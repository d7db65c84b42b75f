public import Numerics
import Tensors

extension SeedValues {
  /// The bias-corrected and accelerated bootstrap interval of the mean, or of another statistic.
  ///
  /// Seeds are drawn with what was measured for them, so that differences stay paired. Traps for a
  /// single seed.
  public func bootstrapInterval(
    by generator: SeededGenerator, _ bootstrap: Bootstrap = Bootstrap(),
    of statistic: (([Double]) -> Double)? = nil
  ) -> ClosedRange<Double> {
    require(count > 1, "an interval over seeds needs at least two seeds, got \(count)")
    return bootstrap.interval(
      of: values, by: generator,
      statistic ?? { values in values.reduce(0, +) / Double(values.count) })
  }

  /// Hedges' g of paired differences: Cohen's d without its bias for few seeds.
  ///
  /// `d · Γ(m/2) / (√(m/2) Γ((m-1)/2))` with m = n - 1, the factor exact. Traps below three seeds: for
  /// two it is not defined.
  public var unbiasedEffectSize: Double {
    require(count > 2, "Hedges' g needs at least three seeds, got \(count)")
    let freedom = Double(count - 1)
    return effectSize * Self.gammaRatio(halves: count - 1) / (freedom / 2).squareRoot()
  }

  /// Γ(m/2) / Γ((m-1)/2), from Γ(1) / Γ(1/2) by the recurrence r(m+1) = (m-1) / 2 / r(m).
  private static func gammaRatio(halves: Int) -> Double {
    var ratio = 1 / Double.pi.squareRoot()
    for m in stride(from: 2, to: halves, by: 1) { ratio = Double(m - 1) / 2 / ratio }
    return ratio
  }
}
