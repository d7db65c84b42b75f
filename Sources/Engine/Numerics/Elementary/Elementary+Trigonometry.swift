extension Elementary {
  /// The sine for |x| ≤ 10⁶, within 1 unit in the last place of 1 or so; NaN beyond.
  public static func sin(_ x: Double) -> Double {
    guard let (quadrant, angle) = reduced(x) else { return .nan }
    return switch quadrant {
    case 0: sineSeries(angle)
    case 1: cosineSeries(angle)
    case 2: -sineSeries(angle)
    default: -cosineSeries(angle)
    }
  }

  /// The cosine for |x| ≤ 10⁶, within 1 unit in the last place of 1 or so; NaN beyond.
  public static func cos(_ x: Double) -> Double {
    guard let (quadrant, angle) = reduced(x) else { return .nan }
    return switch quadrant {
    case 0: cosineSeries(angle)
    case 1: -sineSeries(angle)
    case 2: -cosineSeries(angle)
    default: sineSeries(angle)
    }
  }

  /// x − k π/2 with |angle| ≤ π/4 and k modulo 4; π/2 comes in three parts of 33 bits, so that the
  /// products with k are exact.
  private static func reduced(_ x: Double) -> (quadrant: Int, angle: Double)? {
    guard abs(x) <= 1e6 else { return nil }
    let turns = (x * 0.6366197723675814).rounded(.toNearestOrEven)
    let angle =
      ((x - turns * 1.57079632673412561417e+00) - turns * 6.07710050630396597660e-11)
      - turns * 2.02226624879595063154e-21
    return (Int(turns) & 3, angle)
  }

  private static func sineSeries(_ x: Double) -> Double {
    let square = x * x
    var series = 0.0
    for index in stride(from: 17, through: 3, by: -2) {
      series = -(1 + series) * square / Double(index * (index - 1))
    }
    return x + x * series
  }

  private static func cosineSeries(_ x: Double) -> Double {
    let square = x * x
    var series = 0.0
    for index in stride(from: 18, through: 4, by: -2) {
      series = -(1 + series) * square / Double(index * (index - 1))
    }
    return 1 - (1 + series) * square / 2
  }
}
