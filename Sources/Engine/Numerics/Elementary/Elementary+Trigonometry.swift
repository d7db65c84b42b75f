extension Elementary {
  /// The sine of an angle in radians, within 1 ulp for every argument.
  public static func sin(_ x: Double) -> Double {
    guard abs(x) < .infinity else { return .nan }
    guard abs(x) > 0x1p-27 else { return x }
    let angle = ReducedAngle(x)
    return sine(angle, quadrant: angle.quadrant)
  }

  /// The cosine of an angle in radians, within 1 ulp for every argument.
  public static func cos(_ x: Double) -> Double {
    guard abs(x) < .infinity else { return .nan }
    let angle = ReducedAngle(x)
    return sine(angle, quadrant: angle.quadrant + 1)
  }

  private static func sine(_ angle: ReducedAngle, quadrant: Int) -> Double {
    let value = quadrant & 1 == 0 ? sineNearZero(angle) : cosineNearZero(angle)
    return quadrant & 2 == 0 ? value : -value
  }

  private static func sineNearZero(_ angle: ReducedAngle) -> Double {
    let r = angle.value
    let square = r * r
    var p = -7.586094789672621e-13
    p = p * square + 1.6058521349954986e-10
    p = p * square - 2.5052106167335705e-08
    p = p * square + 2.7557319219150783e-06
    p = p * square - 0.00019841269841264821
    p = p * square + 0.008333333333333331
    p = p * square - 0.16666666666666666
    return r + (r * square * p + angle.rest * (1 - 0.5 * square))
  }

  private static func cosineNearZero(_ angle: ReducedAngle) -> Double {
    let r = angle.value
    let square = r * r
    var p = 4.740704285421383e-14
    p = p * square - 1.1470353558610057e-11
    p = p * square + 2.0876754922436293e-09
    p = p * square - 2.7557319217956125e-07
    p = p * square + 2.480158730157774e-05
    p = p * square - 0.001388888888888888
    p = p * square + 0.041666666666666664
    let half = 0.5 * square
    let first = 1 - half
    return first + (((1 - first) - half) + (square * square * p - r * angle.rest))
  }
}
