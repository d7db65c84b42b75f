/// How numbers along an axis and in labels are written.
public enum NumberFormat: Hashable, Sendable {
  case number
  /// 0.25 as 25 %.
  case percent

  /// A number with the given decimals; very large and very small ones with a power of ten.
  func text(_ value: Double, decimals: Int) -> String {
    switch self {
    case .percent: (value * 100).fixed(max(0, decimals - 2)).withMinus + "\u{202F}%"
    case .number: NumberFormat.number(value, decimals: decimals)
    }
  }

  /// A number with about four significant digits, for labels and descriptions.
  func text(_ value: Double) -> String {
    switch self {
    case .percent:
      (value * 100).fixed(value.magnitude >= 0.9995 || value == 0 ? 0 : 1, trimmed: true).withMinus
        + "\u{202F}%"
    case .number: NumberFormat.plain(value)
    }
  }

  /// Labels of ticks, all with the decimals that the most exact one needs.
  func labels(of ticks: [Double]) -> [String] {
    guard let largest = ticks.map(\.magnitude).max() else { return [] }
    if self == .number && (largest >= 1e6 || largest < 1e-4) && largest > 0 {
      return ticks.map { NumberFormat.scientific($0) }
    }
    let scale = self == .percent ? 100.0 : 1
    let decimals = ticks.map { NumberFormat.decimals(of: $0 * scale) }.max() ?? 0
    return ticks.map { text($0, decimals: decimals + (self == .percent ? 2 : 0)) }
  }

  /// Labels each with its own decimals, as on log-odds axes.
  func looseLabels(of ticks: [Double]) -> [String] {
    let scale = self == .percent ? 100.0 : 1
    return ticks.map { tick in
      let decimals = NumberFormat.decimals(of: tick * scale)
      return text(tick, decimals: decimals + (self == .percent ? 2 : 0))
    }
  }

  /// As powers of ten where some number is very large or very small, otherwise plain.
  func logLabels(of ticks: [Double]) -> [String] {
    let isWide = ticks.contains { $0 >= 1e6 || $0 < 0.9e-4 }
    guard self == .number && isWide else { return looseLabels(of: ticks) }
    return ticks.map { $0 == 1 ? "1" : NumberFormat.scientific($0) }
  }

  static func plain(_ value: Double) -> String {
    guard value.isFinite else { return value.fixed(0) }
    if value != 0 && (value.magnitude >= 1e6 || value.magnitude < 1e-3) { return scientific(value) }
    if value == value.rounded() { return number(value, decimals: 0) }
    let decimals = max(0, 3 - max(0, NiceTicks.decade(of: value.magnitude)))
    return value.fixed(decimals, trimmed: true).withMinus
  }

  private static func number(_ value: Double, decimals: Int) -> String {
    let text = value.fixed(decimals)
    guard value.magnitude >= 10_000 else { return text.withMinus }
    let parts = text.split(separator: ".", maxSplits: 1)
    var grouped = ""
    for (place, digit) in parts[0].reversed().enumerated() {
      if place > 0 && place % 3 == 0 && digit != "-" { grouped.append(",") }
      grouped.append(digit)
    }
    let whole = String(grouped.reversed())
    return (parts.count > 1 ? whole + "." + parts[1] : whole).withMinus
  }

  /// 2.5×10⁻⁷.
  private static func scientific(_ value: Double) -> String {
    guard value != 0 else { return "0" }
    var exponent = NiceTicks.decade(of: value.magnitude)
    var factor = value / powerOfTen(exponent)
    if exponent < -300 { factor = value * 1e300 / powerOfTen(exponent + 300) }
    if factor.magnitude >= 9.995 {
      factor /= 10
      exponent += 1
    }
    let power = "10" + String(String(exponent).map { superscripts[$0] ?? $0 })
    let digits = factor.fixed(2, trimmed: true).withMinus
    return digits == "1" ? power : digits == "−1" ? "−" + power : digits + "×" + power
  }

  private static let superscripts: [Character: Character] = [
    "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷",
    "8": "⁸", "9": "⁹",
  ]

  /// The decimals, at most 6, that show the number to a millionth of itself.
  private static func decimals(of value: Double) -> Int {
    for decimals in 0...6 {
      let scaled = value * powerOfTen(decimals)
      if (scaled - scaled.rounded()).magnitude <= 1e-6 * max(1, scaled.magnitude) {
        return decimals
      }
    }
    return 6
  }
}

extension String {
  /// With a true minus sign.
  fileprivate var withMinus: String { hasPrefix("-") ? "−" + dropFirst() : self }
}
