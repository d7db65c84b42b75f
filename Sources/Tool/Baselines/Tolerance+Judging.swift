public import Outputs

extension Figure.Tolerance {
  /// Whether `value` is no regression from `baseline`.
  ///
  /// A distance that exceeds the tolerance by less than the rounding of the subtraction counts as
  /// equal to it: 0.8 is within 0.1 of 0.7, although 0.8 - 0.7 > 0.1 in binary.
  public func allows(_ value: Double, from baseline: Double) -> Bool {
    let slack = 2 * max(abs(value), abs(baseline)).ulp
    let difference = value - baseline
    return switch self {
    case .exact: value == baseline
    case .absolute(let width): abs(difference) <= width + slack
    case .relative(let width): abs(difference) <= width * abs(baseline) + slack
    case .notBelow(let width): difference >= -width - slack
    case .notAbove(let width): difference <= width + slack
    }
  }

  /// The tolerance in words, as tables show it.
  public var text: String {
    switch self {
    case .exact: "exact"
    case .absolute(let width): "± \(width)"
    case .relative(let width): "± \(Self.percent(width))"
    case .notBelow(let width): "not below by \(width)"
    case .notAbove(let width): "not above by \(width)"
    }
  }

  private static func percent(_ share: Double) -> String {
    let percent = (share * 100 * 1e6).rounded() / 1e6
    return (percent == percent.rounded() ? "\(Int(percent))" : "\(percent)") + " %"
  }
}
