import Numerics

/// A mean with the 95 % interval of Student's t over independent repetitions.
public struct MeanInterval: Hashable, Sendable {
  public var mean: Double
  /// The mean ± t₀.₉₇₅,ₙ₋₁ · s ÷ √n; nothing for fewer than two values.
  public var bounds: ClosedRange<Double>?
  public var count: Int

  /// Nothing when no value is finite; values that are not finite are left out.
  public init?(_ values: [Double]) {
    let finite = values.filter(\.isFinite)
    guard !finite.isEmpty else { return nil }
    count = finite.count
    let n = Double(finite.count)
    let mean = finite.reduce(0, +) / n
    self.mean = mean
    guard finite.count > 1 else { return }
    let variance = finite.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
    let critical = StudentT(degreesOfFreedom: finite.count - 1).quantile(0.975)
    let half = critical * (variance / n).squareRoot()
    if half.isFinite { bounds = mean - half...mean + half }
  }
}
