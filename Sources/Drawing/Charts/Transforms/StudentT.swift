/// Student's t distribution for whole degrees of freedom, by its closed form.
enum StudentT {
  /// The probability of a value of at most `t`.
  ///
  /// With θ = arctan(t ÷ √ν): Abramowitz and Stegun, 26.7.3 (odd ν) and 26.7.4 (even ν).
  static func cumulative(_ t: Double, degreesOfFreedom: Int) -> Double {
    let nu = Double(degreesOfFreedom)
    let cosineSquared = nu / (nu + t * t)
    let sine = t / (nu + t * t).squareRoot()
    var term = 1.0
    var sum = 0.0
    let isEven = degreesOfFreedom.isMultiple(of: 2)
    var factor = isEven ? 1.0 : 2.0
    let count = isEven ? degreesOfFreedom / 2 : (degreesOfFreedom - 1) / 2
    for _ in 0..<count {
      sum += term
      term *= cosineSquared * factor / (factor + 1)
      factor += 2
    }
    if isEven { return 0.5 + sine * sum / 2 }
    let angle = arctangent(t / nu.squareRoot())
    return 0.5 + (angle + sine * cosineSquared.squareRoot() * sum) / .pi
  }

  /// The value that is exceeded with probability (1 − confidence) ÷ 2.
  static func critical(degreesOfFreedom: Int, confidence: Double = 0.95) -> Double {
    let nu = max(1, min(degreesOfFreedom, 10_000))
    let wanted = 0.5 + confidence / 2
    var (low, high) = (0.0, 1.0)
    while cumulative(high, degreesOfFreedom: nu) < wanted && high < 1e9 { high *= 2 }
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if middle == low || middle == high { break }
      if cumulative(middle, degreesOfFreedom: nu) < wanted { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// Only products, quotients and roots, so the same bits everywhere.
  private static func arctangent(_ x: Double) -> Double {
    // arctan x = 2 arctan(x ÷ (1 + √(1 + x²))): four halvings leave at most 0.1.
    var reduced = x
    for _ in 0..<4 { reduced /= 1 + (1 + reduced * reduced).squareRoot() }
    let square = reduced * reduced
    var sum = 0.0
    for k in stride(from: 25, through: 1, by: -2) {
      sum = 1 / Double(k) - square * sum
    }
    return 16 * reduced * sum
  }
}
