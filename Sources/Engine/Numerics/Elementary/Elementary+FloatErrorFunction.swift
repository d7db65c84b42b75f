// The same operations as the vector kernels' (CKernels, Bodies/ErrorFunction.h), so the same bits.
extension Elementary {
  /// The error function, 2 / sqrt(pi) times the integral of e^(-t^2) from 0 to x, within 2 ulp.
  public static func erf(_ x: Float) -> Float {
    guard !x.isNaN else { return x }
    guard abs(x) >= 0.93 else { return fused(erfRatio(x * x), x, x) }
    let complement = exp(complementLogarithm(min(abs(x), 3.95)))
    return Float(signOf: x, magnitudeOf: 1 - complement)
  }

  /// erf(x) / x - 1, by x^2.
  private static func erfRatio(_ square: Float) -> Float {
    var p: Float = 8.20416972e-05
    p = fused(p, square, -0.00081029156)
    p = fused(p, square, 0.00519748731)
    p = fused(p, square, -0.0268579591)
    p = fused(p, square, 0.112836696)
    p = fused(p, square, -0.376126319)
    p = fused(p, square, 0.128379166)
    return p
  }

  /// log(1 - erf(x)) for x in 0.93...3.95.
  private static func complementLogarithm(_ magnitude: Float) -> Float {
    var q: Float = 1.66059635e-06
    q = fused(q, magnitude, -4.64933619e-05)
    q = fused(q, magnitude, 0.000600225001)
    q = fused(q, magnitude, -0.00477437768)
    q = fused(q, magnitude, 0.0264594145)
    q = fused(q, magnitude, -0.110140562)
    q = fused(q, magnitude, -0.631769538)
    q = fused(q, magnitude, -1.13026178)
    q = fused(q, magnitude, 0.000325905363)
    return q
  }
}
