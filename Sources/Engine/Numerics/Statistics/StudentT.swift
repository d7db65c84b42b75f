/// Student's t distribution with a whole number of degrees of freedom.
///
/// The finite sums of Abramowitz and Stegun (26.7.3 and 26.7.4) need nothing but arithmetic, square roots
/// and one arc tangent, so that the same bits come out on every machine.
public struct StudentT: Hashable, Sendable {
  /// At least 1.
  public let degreesOfFreedom: Int

  /// Traps below 1.
  public init(degreesOfFreedom: Int) {
    guard degreesOfFreedom >= 1 else {
      fatalError("Student's t needs a degree of freedom, got \(degreesOfFreedom)")
    }
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// P(T <= t).
  public func cumulativeProbability(_ t: Double) -> Double {
    if t.isNaN { return .nan }
    if t.isInfinite { return t > 0 ? 1 : 0 }
    return t >= 0 ? 0.5 + 0.5 * centralProbability(t) : 0.5 - 0.5 * centralProbability(-t)
  }

  /// The t with P(T <= t) = `probability`, which lies strictly between 0 and 1.
  ///
  /// By bisection until the bracket can't shrink any more.
  public func quantile(_ probability: Double) -> Double {
    guard probability > 0, probability < 1 else {
      fatalError("a quantile needs 0 < p < 1, got \(probability)")
    }
    if probability == 0.5 { return 0 }
    if probability < 0.5 { return -quantile(1 - probability) }
    var high = 1.0
    while cumulativeProbability(high) < probability, high < 1e300 { high *= 2 }
    return bisection(from: 0, to: high) { cumulativeProbability($0) < probability }
  }

  /// P(-t <= T <= t) for t >= 0.
  private func centralProbability(_ t: Double) -> Double {
    let freedom = Double(degreesOfFreedom)
    let hypotenuse = (freedom + t * t).squareRoot()
    let sine = t / hypotenuse
    let cosine = freedom.squareRoot() / hypotenuse
    let isOdd = degreesOfFreedom % 2 == 1
    if degreesOfFreedom == 1 { return 2 / Double.pi * arcTangent(t) }
    // 1 + 1/2 cos^2 + 1*3/(2*4) cos^4 ... for even, cos + 2/3 cos^3 + 2*4/(3*5) cos^5 ... for odd.
    var term = isOdd ? cosine : 1
    var sum = term
    var index = isOdd ? 3.0 : 2.0
    while index <= freedom - 2 {
      term *= (index - 1) / index * cosine * cosine
      sum += term
      index += 2
    }
    return isOdd ? 2 / Double.pi * (arcTangent(t / freedom.squareRoot()) + sine * sum) : sine * sum
  }

  /// The arc tangent of x >= 0: three half-angle steps bring x below 0.2, then its series.
  private func arcTangent(_ x: Double) -> Double {
    if x > 1 { return Double.pi / 2 - arcTangent(1 / x) }
    var reduced = x
    for _ in 0..<3 { reduced /= 1 + (1 + reduced * reduced).squareRoot() }
    let square = reduced * reduced
    var sum = 0.0
    for power in stride(from: 25, through: 1, by: -2) {
      sum = (power % 4 == 1 ? 1 : -1) / Double(power) + square * sum
    }
    return 8 * reduced * sum
  }
}
