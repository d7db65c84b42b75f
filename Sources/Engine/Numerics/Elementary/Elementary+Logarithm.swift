extension Elementary {
  /// The natural logarithm, within 1 unit in the last place or so.
  ///
  /// x = m 2ᵏ with m in [√½, √2); log m = 2 artanh(s) with s = (m − 1)/(m + 1), by its series.
  /// Infinity and +0 give ±infinity, negative numbers and NaN give NaN.
  public static func log(_ x: Double) -> Double {
    if x.isNaN || x < 0 { return .nan }
    if x == 0 { return -.infinity }
    if x == .infinity { return x }
    var exponent = Double(x.exponent)
    var mantissa = x.significand
    if mantissa > 1.4142135623730951 {
      mantissa /= 2
      exponent += 1
    }
    let difference = mantissa - 1
    let s = difference / (2 + difference)
    let square = s * s
    var series = 0.0
    for power in stride(from: 23, through: 3, by: -2) {
      series = (series + 2 / Double(power)) * square
    }
    // log m = f − s (f − series), which keeps the leading term exact.
    let tail = s * (difference - series)
    // log 2 in two parts: the first times any exponent is exact.
    let high = 6.93147180369123816490e-01
    let low = 1.90821492927058770002e-10
    return exponent * high - (tail - exponent * low - difference)
  }

  /// log(1 + x) without cancellation near 0, within 3 units in the last place or so.
  ///
  /// With u = 1 + x as rounded, log(1 + x) = log(u) x / (u − 1) to working accuracy (Kahan).
  public static func log1p(_ x: Double) -> Double {
    let sum = 1 + x
    if sum == 1 || sum == .infinity { return x }
    return log(sum) * (x / (sum - 1))
  }
}
