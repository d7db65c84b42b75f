extension Elementary {
  /// erf(x) = 2/√π ∫₀ˣ e^(−t²) dt, within some units in the last place.
  ///
  /// Below 3 by the series e^(−x²) Σ 2ⁿ x²ⁿ⁺¹ / (2n+1)!!, whose terms are all positive; above it as
  /// 1 − erfc(x) by Laplace's continued fraction.
  public static func erf(_ x: Double) -> Double {
    if x.isNaN || x == 0 { return x }
    let size = abs(x)
    let value = size < 3 ? series(size) : size < 6 ? 1 - complement(size) : 1
    return x > 0 ? value : -value
  }

  private static let twoOverRootPi = 1.1283791670955126

  private static func series(_ x: Double) -> Double {
    var term = x
    var sum = x
    var index = 1.0
    while term > sum * 1e-17 {
      term *= 2 * x * x / (2 * index + 1)
      sum += term
      index += 1
    }
    return twoOverRootPi * exp(-x * x) * sum
  }

  private static func complement(_ x: Double) -> Double {
    var fraction = x
    for index in stride(from: 60, through: 1, by: -1) {
      fraction = x + Double(index) / 2 / fraction
    }
    return exp(-x * x) * twoOverRootPi / 2 / fraction
  }
}
