import Foundation

/// Writes numbers for people.
enum DecimalText {
  /// `digits` decimals, or four significant digits without trailing zeros.
  static func text(of value: Double, digits: Int?) -> String {
    if let digits { return String(format: "%.\(digits)f", value) }
    return String(format: "%.4g", value)
  }
}
