// The same operations as the vector kernels' (CKernels, Bodies/Trigonometry.h), so the same bits.
extension Elementary {
  /// The sine of an angle in radians, correctly rounded but for rare ties.
  public static func sin(_ x: Float) -> Float { sine(x, advance: 0) }

  /// The cosine of an angle in radians, correctly rounded but for rare ties.
  public static func cos(_ x: Float) -> Float { sine(x, advance: 1) }

  private static func sine(_ x: Float, advance: Int) -> Float {
    guard abs(x) < .infinity else { return .nan }
    let angle = abs(x) < 0x1p20 ? reducedAngle(Double(x)) : reducedAngle(ofLarge: x)
    let (quadrant, r) = (angle.quadrant + advance, angle.r)
    let square = r * r
    let value: Double
    if quadrant & 1 == 0 {
      var p = square * 2.7246868722877944544e-6 - 0.00019840063040804116852
      p = p * square + 0.0083333318306294283635
      p = p * square - 0.1666666666374136766
      value = r * (1 + square * p)
    } else {
      var p = square * -2.723395641464675473e-7 + 0.000024799827643155158045
      p = p * square - 0.0013888884976646371217
      p = p * square + 0.041666666636210129481
      p = p * square - 0.49999999999962052614
      value = 1 + square * p
    }
    return Float(quadrant & 2 == 0 ? value : -value)
  }

  private static func reducedAngle(_ x: Double) -> (quadrant: Int, r: Double) {
    let shifted = x * 0x1.45f306dc9c883p-1 + 0x1.8p52
    let n = shifted - 0x1.8p52
    var r = x - n * 0x1.921fb544p+0
    r -= n * 0x1.0b4611a4p-34
    r -= n * 0x1.13198a2e03707p-65
    return (Int(n), r)
  }

  /// By 96 bits of 2 / pi (Payne and Hanek, 1983): the product has 2 bits of quadrants and 62 below.
  private static func reducedAngle(ofLarge x: Float) -> (quadrant: Int, r: Double) {
    let significand = UInt128(x.significandBitPattern | 0x80_0000)
    let place = 62 + Int(x.exponentBitPattern) - 150
    let window =
      UInt128(ReducedAngle.word(at: place)) << 32
      | UInt128(ReducedAngle.word(at: place + 64) >> 32)
    let turns = UInt64(truncatingIfNeeded: (window * significand) >> 32)
    let quadrant = (turns &+ (1 << 61)) >> 62
    let r = Double(Int64(bitPattern: turns &- quadrant << 62)) * 0x1.921fb54442d18p-62
    return x < 0 ? (-Int(quadrant), -r) : (Int(quadrant), r)
  }
}
