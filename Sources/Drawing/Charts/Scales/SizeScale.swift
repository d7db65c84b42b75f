/// From numbers to markers whose areas are proportional to them.
public struct SizeScale: Hashable, Sendable {
  public var title: String
  /// The number with the largest marker.
  public var largest: Double
  public var format = NumberFormat.number

  /// The diameter of the largest marker in CSS pixels.
  static let widest = 30.0
  /// Smaller markers could not be seen.
  static let narrowest = 2.5

  /// Numbers that are not positive get the smallest marker.
  public init(_ title: String, largest: Double, format: NumberFormat = .number) {
    self.title = title
    self.largest = largest
    self.format = format
  }

  /// In CSS pixels.
  func diameter(of value: Double) -> Double {
    guard largest > 0, value > 0 else { return SizeScale.narrowest }
    return max(SizeScale.narrowest, SizeScale.widest * min(1, value / largest).squareRoot())
  }

  /// Up to three nice numbers for a key, the largest first.
  var samples: [Double] {
    guard largest > 0, largest.isFinite else { return [] }
    return [largest, largest / 4, largest / 20].map(SizeScale.niceBelow).uniqued()
  }

  /// The largest of 1, 2 and 5 times a power of ten that is not above the value.
  private static func niceBelow(_ value: Double) -> Double {
    let exponent = NiceTicks.decade(of: value)
    let factor = value / powerOfTen(exponent)
    let nice = factor >= 5 ? 5.0 : factor >= 2 ? 2 : 1
    // Written out, so that 5 × 10⁻² is the double nearest to 0.05.
    return Double("\(Int(nice))e\(exponent)") ?? value
  }
}
