public import Outputs
import Tensors

/// A number that was taken from a clock or a meter of memory: another one at every run.
///
/// A report shows it as such, and no comparison of bytes looks at it. It is no `FigureValue`, so that
/// it can't be recorded or claimed as if it were the same everywhere.
public struct Measured: Displayable, Comparable, CustomStringConvertible, Sendable {
  /// What a number counts.
  public enum Unit: Hashable, Sendable {
    case seconds
    case bytes
    /// One measured number by another.
    case ratio
  }

  /// In `unit`.
  public let value: Double
  public let unit: Unit

  init(_ value: Double, in unit: Unit) {
    self.value = value
    self.unit = unit
  }

  /// How many times `b` goes into `a`: 3 where `b` took a third of the time.
  public static func / (a: Measured, b: Measured) -> Measured {
    require(
      a.unit == b.unit, "a ratio needs two numbers of one kind, found \(a.unit) and \(b.unit)")
    return Measured(a.value / b.value, in: .ratio)
  }

  /// By value; traps where one is a time and the other a ratio.
  public static func < (a: Measured, b: Measured) -> Bool {
    require(a.unit == b.unit, "\(a.unit) can't be compared with \(b.unit)")
    return a.value < b.value
  }

  /// Three significant digits with their unit: `12.3 ms`, `1.84 ×`.
  public var description: String {
    let steps: [(size: Double, name: String)] =
      switch unit {
      case .seconds: [(1, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns")]
      case .bytes: [(1e9, "GB"), (1e6, "MB"), (1e3, "kB"), (1, "bytes")]
      case .ratio: [(1, "×")]
      }
    let (size, name) = steps.first { abs(value) >= $0.size } ?? steps[steps.count - 1]
    return "\(DecimalText.significant(value / size, digits: 3)) \(name)"
  }

  public var display: Display { .measured(.text(description)) }
}

extension DecimalText {
  /// `digits` significant digits, never as a power of ten.
  static func significant(_ value: Double, digits: Int) -> String {
    guard value != 0, value.isFinite else { return "\(value)" }
    var whole = 1
    while whole < digits, abs(value) >= power(whole) { whole += 1 }
    return text(of: value, digits: digits - whole)
  }

  private static func power(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * 10 }
  }
}
