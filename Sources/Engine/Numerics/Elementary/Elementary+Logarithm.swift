extension Elementary {
  /// The natural logarithm, within 1 ulp.
  public static func log(_ x: Double) -> Double {
    guard x > 0, x < .infinity else { return logarithmOfSpecial(x) }
    let (exponent, fraction) = balanced(x)
    return logarithmNearOne(fraction - 1, rest: 0, exponent: Double(exponent))
  }

  /// log(1 + x), within 2 ulp also where x is small.
  public static func log1p(_ x: Double) -> Double {
    guard x > -1, x < .infinity else { return logarithmOfSpecial(1 + x) }
    guard abs(x) > 0x1p-60 else { return x }
    let sum = 1 + x
    let error = x > 1 ? 1 - (sum - x) : x - (sum - 1)
    let (exponent, fraction) = balanced(sum)
    let rest = exponent > 1000 ? 0 : error * powerOfTwo(-exponent)
    return logarithmNearOne(fraction - 1, rest: rest, exponent: Double(exponent))
  }

  private static func logarithmOfSpecial(_ x: Double) -> Double {
    x == 0 ? -.infinity : x == .infinity ? x : .nan
  }

  /// x = 2^exponent fraction with the fraction in sqrt(1/2)..<sqrt(2), for a positive finite x.
  static func balanced(_ x: Double) -> (exponent: Int, fraction: Double) {
    let isSmall = x < .leastNormalMagnitude
    let bits = Int64(bitPattern: (isSmall ? x * 0x1p54 : x).bitPattern)
    let exponent = (bits - 0x3fe6_a09e_667f_3bcd) >> 52
    let fraction = Double(bitPattern: UInt64(bitPattern: bits - exponent << 52))
    return (Int(exponent) - (isSmall ? 54 : 0), fraction)
  }

  /// log(1 + f + rest) + exponent ln 2, by s = f / (2 + f): log(1 + f) = 2s + s^3 p(s^2).
  private static func logarithmNearOne(_ f: Double, rest: Double, exponent: Double) -> Double {
    let s = f / (2 + f)
    let square = s * s
    var p = 0.13089445145246312
    p = p * square + 0.1326850331279476
    p = p * square + 0.15386249788196105
    p = p * square + 0.181817954545265
    p = p * square + 0.2222222239345263
    p = p * square + 0.28571428570795937
    p = p * square + 0.4000000000000089
    p = p * square + 0.6666666666666666
    let half = 0.5 * f * f
    let tail = s * (half + square * p) + (exponent * 7.440617110012397e-11 + rest / (1 + f))
    return exponent * 0.6931471804855391 - ((half - tail) - f)
  }
}
