public import Experiments
import Foundation

/// How a number is written within a sentence: `` `{swift} dice, .percent(1)` ``.
public enum InlineFormat: Hashable, Sendable {
  /// With this many decimals: 0.80 for `.fixed(2)`.
  case fixed(Int)
  /// With this many significant digits: 0.00123 for `.significant(3)`.
  case significant(Int)
  /// A share as percent, with this many decimals: 79.6 % for `.percent(1)`.
  case percent(Int = 0)
  /// A power of ten with this many decimals: 1.2×10⁻⁴ for `.scientific(1)`.
  case scientific(Int)
  /// Thousands in groups: 1,234,567 for `.grouped`.
  case grouped
  /// With its sign, also where it is positive, and this many decimals: +0.05 for `.signed(2)`.
  case signed(Int)

  /// `value` in this form, with a true minus sign.
  func text(of value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "not a number" : value < 0 ? "−∞" : "∞" }
    return written(value).replacing("-", with: "−")
  }

  private func written(_ value: Double) -> String {
    switch self {
    case .fixed(let digits): DecimalText.text(of: value, digits: digits)
    case .significant(let digits): significant(value, digits)
    case .percent(let digits): DecimalText.text(of: value * 100, digits: digits) + "\u{202F}%"
    case .scientific(let digits): power(String(format: "%.\(digits)e", value))
    case .grouped: groups(DecimalText.text(of: value, digits: value == value.rounded() ? 0 : nil))
    case .signed(let digits): String(format: "%+.\(digits)f", value)
    }
  }

  /// Never as a power of ten; zeros where a whole number has more digits.
  private func significant(_ value: Double, _ digits: Int) -> String {
    guard value != 0 else { return "0" }
    // The text with an exponent is rounded already: 9.996 to three digits is 1.00e+01.
    let text = String(format: "%.\(max(0, digits - 1))e", value)
    guard let rounded = Double(text), let exponent = Int(text.split(separator: "e")[1]) else {
      return text
    }
    return DecimalText.text(of: rounded, digits: max(0, digits - 1 - exponent))
  }

  /// `1.2e-04` as 1.2×10⁻⁴.
  private func power(_ text: String) -> String {
    let parts = text.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return text }
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let raised = String(abs(exponent)).compactMap(\.wholeNumberValue).map { digits[$0] }
    return "\(parts[0])×10\(exponent < 0 ? "⁻" : "")\(String(raised))"
  }

  private func groups(_ text: String) -> String {
    let parts = text.split(separator: ".", maxSplits: 1)
    var digits = parts[0].drop { $0 == "-" }
    var groups: [Substring] = []
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits.removeLast(3)
    }
    groups.insert(digits, at: 0)
    let fraction = parts.count > 1 ? ".\(parts[1])" : ""
    return (text.hasPrefix("-") ? "-" : "") + groups.joined(separator: ",") + fraction
  }
}

extension CellRuntime {
  /// Sends the inline expression with this index as a formatted number.
  public func inline(_ index: Int, _ value: some BinaryFloatingPoint, _ format: InlineFormat) {
    sink.send(.inline(index, format.text(of: Double(value))))
  }

  /// Sends the inline expression with this index as a formatted number.
  public func inline(_ index: Int, _ value: some BinaryInteger, _ format: InlineFormat) {
    sink.send(.inline(index, format.text(of: Double(value))))
  }

  /// Sends the mean over seeds and half of its 95 % interval, both in `format`.
  ///
  /// A single seed has no interval: its value stands alone.
  public func inline(_ index: Int, _ values: SeedValues, _ format: InlineFormat) {
    let mean = format.text(of: values.mean)
    guard values.count > 1 else { return sink.send(.inline(index, mean)) }
    let half = values.interval().upperBound - values.mean
    sink.send(.inline(index, "\(mean) ± \(format.text(of: half))"))
  }

  /// Sends a measured number in `format`, marked as taken from a clock.
  public func inline(_ index: Int, _ value: Measured, _ format: InlineFormat) {
    sink.send(.measuredInline(index, format.text(of: value.value)))
  }
}
