public import struct Foundation.Date

/// A value at a mark's place along an axis.
public enum Datum: Hashable, Sendable {
  case number(Double)
  /// Seconds since the start of 1970, UTC.
  case time(Double)
  case category(String)
  /// Nothing to draw: `nil`.
  case missing

  var number: Double? {
    switch self {
    case .number(let value), .time(let value): value.isFinite ? value : nil
    case .category, .missing: nil
    }
  }

  /// The name on a band scale.
  var name: String? {
    switch self {
    case .number(let value): value.isFinite ? NumberFormat.plain(value) : nil
    case .time(let value): value.isFinite ? Calendar.text(value) : nil
    case .category(let name): name
    case .missing: nil
    }
  }
}

/// A type whose values can lie along an axis: numbers, text, truth values and optionals of them.
public protocol Plottable {
  var plotted: Datum { get }
}

extension Double: Plottable { public var plotted: Datum { .number(self) } }
extension Float: Plottable {
  /// The decimal number that a reader of the float expects: 0.1, not 0.10000000149.
  public var plotted: Datum { .number(Double("\(self)") ?? Double(self)) }
}
extension Int: Plottable { public var plotted: Datum { .number(Double(self)) } }
extension Int32: Plottable { public var plotted: Datum { .number(Double(self)) } }
extension UInt8: Plottable { public var plotted: Datum { .number(Double(self)) } }
extension UInt64: Plottable { public var plotted: Datum { .number(Double(self)) } }
extension String: Plottable { public var plotted: Datum { .category(self) } }
extension Bool: Plottable { public var plotted: Datum { .category(self ? "true" : "false") } }
extension Optional: Plottable where Wrapped: Plottable {
  public var plotted: Datum { self?.plotted ?? .missing }
}
extension RawRepresentable where RawValue: Plottable {
  public var plotted: Datum { rawValue.plotted }
}
extension Date: Plottable { public var plotted: Datum { .time(timeIntervalSince1970) } }
