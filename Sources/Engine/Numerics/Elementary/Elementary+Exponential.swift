extension Elementary {
  /// The exponential, within 1 unit in the last place or so.
  ///
  /// eˣ = 2ᵏ eʳ with |r| ≤ ½ log 2; beyond the range of Double it gives infinity or 0.
  public static func exp(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x > 709.782712893384 { return .infinity }
    if x < -745.1332191019412 { return 0 }
    let (exponent, rest) = exponentAndRest(of: x)
    let value = 1 + exponentialMinusOne(rest)
    // Two factors, because 2ᵏ alone leaves the range where the product does not.
    let half = exponent / 2
    return value * power(ofTwo: half) * power(ofTwo: exponent - half)
  }

  /// eˣ − 1 without cancellation near 0, within 2 units in the last place or so.
  public static func expm1(_ x: Double) -> Double {
    abs(x) < 0.35 ? exponentialMinusOne(x) : exp(x) - 1
  }

  /// The hyperbolic tangent, from expm1, within 3 units in the last place or so.
  public static func tanh(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x == 0 { return x }
    let size = abs(x)
    if size > 22 { return x > 0 ? 1 : -1 }
    let value = expm1(2 * size)
    let result = value / (value + 2)
    return x > 0 ? result : -result
  }

  /// x = k log 2 + r, with log 2 in two parts so that r loses nothing.
  private static func exponentAndRest(of x: Double) -> (exponent: Int, rest: Double) {
    let exponent = (x * 1.4426950408889634).rounded(.toNearestOrEven)
    let rest = (x - exponent * 6.93147180369123816490e-01) - exponent * 1.90821492927058770002e-10
    return (Int(exponent), rest)
  }

  /// eˣ − 1 for |x| ≤ 0.35 by its series to the power 14, from the smallest term.
  private static func exponentialMinusOne(_ x: Double) -> Double {
    var series = 0.0
    for index in stride(from: 14, through: 3, by: -1) {
      series = (1 + series) * x / Double(index)
    }
    return x + (1 + series) * (x * x * 0.5)
  }

  private static func power(ofTwo exponent: Int) -> Double {
    Double(sign: .plus, exponent: exponent, significand: 1)
  }
}
