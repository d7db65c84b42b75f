/// A resolved scale: from values to places along one axis of a chart.
public struct Scale: Hashable, Sendable {
  public var kind: ScaleKind
  /// The values at the ends; unused by band scales.
  public var domain: ClosedRange<Double>
  /// The names in order; empty but for band scales.
  public var categories: [String]
  /// Places of the domain's ends, in CSS pixels; a vertical axis starts at its bottom.
  public var start: Double
  public var end: Double

  /// Whether all values are whole numbers, so that ticks between them would mean nothing.
  var isWhole = false

  private let slots: [String: Int]
  private let low: Double
  private let high: Double

  init(
    _ kind: ScaleKind, domain: ClosedRange<Double> = 0...1, categories: [String] = [],
    from start: Double, to end: Double
  ) {
    self.kind = kind
    self.domain = domain
    self.categories = categories
    self.start = start
    self.end = end
    slots = Dictionary(
      categories.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    low = kind.warped(domain.lowerBound)
    high = kind.warped(domain.upperBound)
  }

  /// The room of one name, gap included; of a whole axis on other scales.
  public var step: Double { (end - start) / Double(max(1, categories.count)) }

  /// The place of a value, or nothing where the scale has none for it.
  public func position(of datum: Datum) -> Double? {
    guard kind == .band else { return datum.number.flatMap(position(of:)) }
    guard let name = datum.name, let slot = slots[name] else { return nil }
    return start + (Double(slot) + 0.5) * step
  }

  /// The place of a number, which may lie outside of the axis.
  public func position(of value: Double) -> Double? {
    guard kind != .band else { return position(of: .number(value)) }
    guard kind.admits(value) else { return nil }
    let share =
      kind == .linear || kind == .time
      ? Scale.share(value, low, high) : (kind.warped(value) - low) / (high - low)
    return start + share * (end - start)
  }

  /// Scaled down first, because the distance of two doubles can exceed the largest double.
  private static func share(_ value: Double, _ low: Double, _ high: Double) -> Double {
    (high - low).isFinite
      ? (value - low) / (high - low) : (value / 4 - low / 4) / (high / 4 - low / 4)
  }

  /// Whether a place lies on the axis, with a hair's tolerance.
  func holds(_ place: Double) -> Bool {
    place >= min(start, end) - 0.01 && place <= max(start, end) + 0.01
  }
}
