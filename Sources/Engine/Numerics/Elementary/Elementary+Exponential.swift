extension Elementary {
  /// e^x, within 1 ulp.
  public static func exp(_ x: Double) -> Double { exponential(x, rest: 0) }

  /// e^(x + rest) for a rest that is small beside the last place of x.
  static func exponential(_ x: Double, rest: Double) -> Double {
    guard x < 710 else { return x.isNaN ? x : .infinity }
    guard x > -746 else { return 0 }
    let reduced = Reduced(x)
    let r = reduced.value
    let curve = reduced.square * exponentialTail(r)
    let correction = (reduced.rest + rest) * (1 + (r + curve))
    let value = 1 + (r + (curve + correction))
    // In two steps, since 2^n itself may be no double; only the second can round.
    let half = reduced.exponent >> 1
    return value * powerOfTwo(half) * powerOfTwo(reduced.exponent - half)
  }

  /// e^x - 1, within 2 ulp.
  public static func expm1(_ x: Double) -> Double {
    guard x < 710 else { return x.isNaN ? x : .infinity }
    guard x > -40 else { return -1 }
    guard abs(x) > 0x1p-60 else { return x }
    let reduced = Reduced(x)
    let tail = reduced.square * exponentialTail(reduced.value) + reduced.rest
    guard reduced.exponent != 0 else { return reduced.value + tail }
    // Half of 2^n (e^r - 1) + (2^n - 1), since 2^1024 is no double; the greater terms join first.
    let half = powerOfTwo(reduced.exponent - 1)
    let first = half - 0.5
    let second = half * reduced.value
    let sum = first + second
    let error = abs(first) > abs(second) ? (first - sum) + second : (second - sum) + first
    return 2 * (sum + (error + half * tail))
  }

  /// The hyperbolic tangent, (e^2x - 1) / (e^2x + 1), within 3 ulp.
  public static func tanh(_ x: Double) -> Double {
    guard !x.isNaN else { return x }
    let magnitude = min(abs(x), 22)
    let minusOne = expm1(2 * magnitude)
    return Double(signOf: x, magnitudeOf: minusOne / (minusOne + 2))
  }

  /// 2^n for n in -1022...1023.
  static func powerOfTwo(_ exponent: Int) -> Double {
    Double(bitPattern: UInt64(exponent + 1023) << 52)
  }

  /// x = n ln 2 + value + rest with |value| <= ln 2 / 2.
  private struct Reduced {
    let exponent: Int
    let value: Double
    let rest: Double
    var square: Double { value * value }

    init(_ x: Double) {
      let n = (x * 1.4426950408889634 + 0x1.8p52) - 0x1.8p52
      exponent = Int(n)
      let first = x - n * 0.6931471804855391
      let second = n * 7.440617110012397e-11
      value = first - second
      rest = (first - value) - second
    }
  }

  /// (e^r - 1 - r) / r^2, by a polynomial.
  private static func exponentialTail(_ r: Double) -> Double {
    var p = 2.09147553258932e-09
    p = p * r + 2.5105312729622103e-08
    p = p * r + 2.755727347871858e-07
    p = p * r + 2.755725517000089e-06
    p = p * r + 2.480158732567746e-05
    p = p * r + 0.0001984126987500228
    p = p * r + 0.0013888888888883711
    p = p * r + 0.008333333333326084
    p = p * r + 0.04166666666666667
    p = p * r + 0.1666666666666667
    p = p * r + 0.5
    return p
  }
}
