// The same operations as the vector kernels' (CKernels, Bodies/Logarithm.h), so the same bits.
extension Elementary {
  /// The natural logarithm, within 1 ulp.
  public static func log(_ x: Float) -> Float {
    guard x > 0, x < .infinity else { return logarithmOfSpecial(x) }
    let isSmall = x < .leastNormalMagnitude
    let (exponent, fraction) = balanced(isSmall ? x * 0x1p23 : x)
    return logarithmNearOne(fraction - 1, exponent: Float(exponent - (isSmall ? 23 : 0)))
  }

  /// log(1 + x), within 2 ulp also where x is small.
  public static func log1p(_ x: Float) -> Float {
    guard abs(x) >= 0x1p-30 else { return x }
    guard x > -1, x < .infinity else { return logarithmOfSpecial(1 + x) }
    let sum = 1 + x
    let error = x > 1 ? 1 - (sum - x) : x - (sum - 1)
    let (exponent, fraction) = balanced(sum)
    let f = (fraction - 1) + error * powerOfTwo(-min(exponent, 126))
    return logarithmNearOne(f, exponent: Float(exponent))
  }

  private static func logarithmOfSpecial(_ x: Float) -> Float {
    x == 0 ? -.infinity : x == .infinity ? x : .nan
  }

  /// x = 2^exponent fraction with the fraction in sqrt(1/2)..<sqrt(2), for a positive normal x.
  private static func balanced(_ x: Float) -> (exponent: Int32, fraction: Float) {
    let bits = Int32(bitPattern: x.bitPattern)
    let exponent = (bits - 0x3f35_04f3) >> 23
    return (exponent, Float(bitPattern: UInt32(bitPattern: bits - exponent << 23)))
  }

  /// log(1 + f) + exponent ln 2, by a polynomial.
  private static func logarithmNearOne(_ f: Float, exponent: Float) -> Float {
    let square = f * f
    var p: Float = 0.069990091
    p = fused(p, f, -0.11524377)
    p = fused(p, f, 0.116963953)
    p = fused(p, f, -0.124206722)
    p = fused(p, f, 0.142475232)
    p = fused(p, f, -0.166679516)
    p = fused(p, f, 0.200007603)
    p = fused(p, f, -0.249999955)
    p = fused(p, f, 0.333333313)
    var rest = fused(p, f * square, exponent * 1.42860677e-06)
    rest = fused(square, -0.5, rest)
    return fused(exponent, 0.693145752, f + rest)
  }
}
