import Foundation

/// How measured numbers are written on the page: the same digits on every machine.
enum NumberText {
  /// Four significant digits, with a true minus and without trailing zeros.
  static func short(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e6 { return signed(String(format: "%.0f", value)) }
    return signed(String(format: "%.4g", value))
  }

  /// Every digit that tells this value from its neighbours.
  static func exact(_ value: Double) -> String {
    signed(
      value == value.rounded() && abs(value) < 1e15
        ? String(format: "%.0f", value) : "\(value)")
  }

  /// As many decimals as an uncertainty of `width` supports: its first two digits.
  static func rounded(_ value: Double, to width: Double) -> String {
    guard width > 0, width.isFinite, value.isFinite else { return short(value) }
    let decimals = 1 - Int(log10(width).rounded(.down))
    guard (0...8).contains(decimals) else { return short(value) }
    return signed(String(format: "%.\(decimals)f", value))
  }

  /// A true minus, and thin spaces between the thousands from five digits on.
  private static func signed(_ digits: String) -> String {
    let isNegative = digits.hasPrefix("-")
    let whole = digits.drop { $0 == "-" }.prefix(while: \.isNumber)
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      let left = whole.count - index
      if index > 0, left % 3 == 0, whole.count > 4 { grouped.append("\u{202F}") }
      grouped.append(digit)
    }
    return (isNegative ? "\u{2212}" : "") + grouped + digits[whole.endIndex...]
  }
}
