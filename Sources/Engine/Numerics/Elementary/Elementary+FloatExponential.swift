// The same operations as the vector kernels' (CKernels, Bodies/Exponential.h), so the same bits.
extension Elementary {
  /// e^x, within 1 ulp.
  public static func exp(_ x: Float) -> Float {
    guard !x.isNaN else { return x }
    let (n, r) = reduced(clamped(x, -104, 89))
    let value = fused(exponentialTail(r), r * r, r) + 1
    let half = n >> 1
    return value * powerOfTwo(half) * powerOfTwo(n - half)
  }

  /// e^x - 1, within 2 ulp.
  public static func expm1(_ x: Float) -> Float {
    guard abs(x) >= 0x1p-30 else { return x }
    guard !x.isNaN else { return x }
    let (n, r) = reduced(clamped(x, -30, 89))
    let minusOne = fused(exponentialTail(r), r * r, r)
    let half = powerOfTwo(n - 1)
    return 2 * fused(half, minusOne, half - 0.5)
  }

  /// The hyperbolic tangent, (e^2x - 1) / (e^2x + 1), within 3 ulp.
  public static func tanh(_ x: Float) -> Float {
    guard !x.isNaN else { return x }
    let magnitude = min(abs(x), 10)
    let minusOne = expm1(magnitude + magnitude)
    return Float(signOf: x, magnitudeOf: minusOne / (minusOne + 2))
  }

  private static func clamped(_ x: Float, _ low: Float, _ high: Float) -> Float {
    max(min(x, high), low)
  }

  /// 2^n for n in -126...127.
  static func powerOfTwo(_ exponent: Int32) -> Float {
    Float(bitPattern: UInt32(bitPattern: exponent + 127) << 23)
  }

  /// x = n ln 2 + r with |r| <= ln 2 / 2.
  private static func reduced(_ x: Float) -> (n: Int32, r: Float) {
    let shifted = fused(x, 1.44269502, 0x1.8p23)
    let n = shifted - 0x1.8p23
    let r = fused(n, -1.42860677e-06, fused(n, -0.693145752, x))
    return (Int32(bitPattern: shifted.bitPattern) - 0x4b40_0000, r)
  }

  /// (e^r - 1 - r) / r^2, by a polynomial.
  private static func exponentialTail(_ r: Float) -> Float {
    var p: Float = 0.000198919806
    p = fused(p, r, 0.00139345415)
    p = fused(p, r, 0.00833331048)
    p = fused(p, r, 0.0416664556)
    p = fused(p, r, 0.166666672)
    return fused(p, r, 0.5)
  }
}
