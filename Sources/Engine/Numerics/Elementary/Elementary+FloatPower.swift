// The same operations as the vector kernels' (CKernels, Bodies/Power.h), so the same bits.
extension Elementary {
  /// x^y, correctly rounded but for rare ties; the special cases are those of C's `pow`.
  public static func pow(_ x: Float, _ y: Float) -> Float {
    if x == 1 || y == 0 { return 1 }
    guard !x.isNaN, !y.isNaN else { return .nan }
    let isInteger = y.rounded(.towardZero) == y
    let isOdd = isInteger && abs(y) < 0x1p24 && Int32(y) & 1 == 1
    let magnitude = abs(x)
    if magnitude == 1, y.isInfinite { return 1 }
    if magnitude == 0 || magnitude.isInfinite || y.isInfinite {
      let value = (magnitude > 1) != (y < 0) ? Float.infinity : 0
      return x.sign == .minus && isOdd ? -value : value
    }
    if x < 0, !isInteger { return .nan }
    let product = Double(y) * binaryLogarithm(Double(magnitude))
    let value = Float(binaryExponential(max(min(product, 200), -200)))
    return x < 0 && isOdd ? -value : value
  }

  private static func binaryLogarithm(_ x: Double) -> Double {
    let bits = Int64(bitPattern: x.bitPattern)
    let exponent = (bits - 0x3fe6_a09e_667f_3bcd) >> 52
    let fraction = Double(bitPattern: UInt64(bitPattern: bits - exponent << 52))
    let s = (fraction - 1) / (fraction + 1)
    let square = s * s
    var p = square * 0.13114976096717038329 + 0.13266035037261050827
    p = p * square + 0.15386342974308153091
    p = p * square + 0.18181793722272505586
    p = p * square + 0.22222222409844037886
    p = p * square + 0.28571428570722826681
    p = p * square + 0.40000000000001010273
    p = p * square + 0.6666666666666666643
    let logarithm = s + s + s * square * p
    return Double(exponent) + logarithm * 1.4426950408889634074
  }

  private static func binaryExponential(_ x: Double) -> Double {
    let n = (x + 0x1.8p52) - 0x1.8p52
    let r = (x - n) * 0.69314718055994530942
    var p = r * 0.000024860745193047494782 + 0.00019900441465296743459
    p = p * r + 0.0013888852633922929755
    p = p * r + 0.0083332970674287185145
    p = p * r + 0.041666666722201000241
    p = p * r + 0.16666666722219043493
    p = p * r + 0.5
    let value = 1 + (r + r * r * p)
    return value * powerOfTwo(Int(n))
  }
}
