extension Elementary {
  /// x^y, within 1 ulp; the special cases are those of C's `pow`.
  public static func pow(_ x: Double, _ y: Double) -> Double {
    if x == 1 || y == 0 { return 1 }
    guard !x.isNaN, !y.isNaN else { return .nan }
    let isInteger = y.rounded(.towardZero) == y
    let isOdd = isInteger && abs(y) < 0x1p53 && Int64(y) & 1 == 1
    let magnitude = abs(x)
    if magnitude == 1, y.isInfinite { return 1 }
    if magnitude == 0 || magnitude.isInfinite || y.isInfinite {
      let value = (magnitude > 1) != (y < 0) ? Double.infinity : 0
      return x.sign == .minus && isOdd ? -value : value
    }
    if x < 0, !isInteger { return .nan }
    let value = powerOfPositive(magnitude, y)
    return x < 0 && isOdd ? -value : value
  }

  private static func powerOfPositive(_ x: Double, _ y: Double) -> Double {
    let logarithm = preciseLogarithm(x)
    let product = logarithm.value * y
    guard abs(product) < 1000 else { return product > 0 ? .infinity : 0 }
    let error = (-product).addingProduct(logarithm.value, y)
    return exponential(product, rest: error + logarithm.rest * y)
  }

  /// The natural logarithm as a sum of two doubles, good to about 2^-66.
  private static func preciseLogarithm(_ x: Double) -> (value: Double, rest: Double) {
    let (exponent, fraction) = balanced(x)
    let f = fraction - 1  // exact
    let divisor = 2 + f
    let divisorRest = f - (divisor - 2)
    let s = f / divisor
    let sRest = (f.addingProduct(-s, divisor) - s * divisorRest) / divisor
    let square = s * s
    let squareRest = (-square).addingProduct(s, s) + 2 * s * sRest
    let cube = square * s
    let cubeRest = (-cube).addingProduct(square, s) + squareRest * s + square * sRest
    var p = 0.11725604536475413
    p = p * square + 0.11706004128016817
    p = p * square + 0.13334813373687013
    p = p * square + 0.15384594802772
    p = p * square + 0.18181818336889324
    p = p * square + 0.22222222221649277
    p = p * square + 0.28571428571429375
    p = p * square + 0.4
    // 2/3 s^3, of two doubles, then what is left, of one.
    let third = cube * 0.6666666666666666
    let thirdRest =
      (-third).addingProduct(cube, 0.6666666666666666)
      + (cubeRest * 0.6666666666666666 + cube * 3.700743415417188e-17)
    let n = Double(exponent)
    let first = n * 0.6931471804855391  // exact
    let (high, highRest) = sum(first, 2 * s)
    let (value, valueRest) = sum(high, third)
    let small = n * 7.440617110012397e-11
    let smallRest = (-small).addingProduct(n, 7.440617110012397e-11)
    let (total, totalRest) = sum(value, small)
    let rest =
      highRest + valueRest + totalRest + smallRest + 2 * sRest + thirdRest + cube * square * p
      - n * 1.3124698417785255e-27
    let rounded = total + rest
    return (rounded, (total - rounded) + rest)
  }

  /// a + b and its rounding error.
  private static func sum(_ a: Double, _ b: Double) -> (value: Double, rest: Double) {
    let value = a + b
    let part = value - a
    return (value, (a - (value - part)) + (b - part))
  }
}
