extension Elementary {
  /// The logarithm of the gamma function for positive arguments, within 4e-15 of the greater of 1 and
  /// the result; NaN elsewhere.
  public static func logGamma(_ x: Double) -> Double {
    guard x > 0 else { return .nan }
    guard x < .infinity else { return x }
    // Γ(x) = Γ(x + n) / (x (x + 1) … (x + n - 1)), so that the series is asked for large arguments only.
    var (argument, product) = (x, 1.0)
    while argument < 10 {
      product *= argument
      argument += 1
    }
    let series = logGammaOfLarge(argument)
    return product == 1 ? series : series - log(product)
  }

  /// The logarithm of n!; traps for a negative n.
  public static func logFactorial(_ n: Int) -> Double {
    guard n >= 0 else { fatalError("logFactorial of \(n)") }
    return n < 2 ? 0 : logGamma(Double(n) + 1)
  }

  /// Stirling's series, (x - ½) log x - x + ½ log 2π + Σ B₂ₖ / (2k (2k - 1) x²ᵏ⁻¹).
  private static func logGammaOfLarge(_ x: Double) -> Double {
    let inverse = 1 / x
    let square = inverse * inverse
    var p = -691.0 / 360_360
    p = p * square + 1.0 / 1188
    p = p * square - 1.0 / 1680
    p = p * square + 1.0 / 1260
    p = p * square - 1.0 / 360
    p = p * square + 1.0 / 12
    return (x - 0.5) * (log(x) - 1) + (0.418_938_533_204_672_74 + p * inverse)
  }
}
