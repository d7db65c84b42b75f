/// What a chart's marks put on one axis, summed up.
struct AxisValues {
  /// In the order of first appearance; on a band scale numbers are names too.
  private(set) var names: [String] = []
  /// The least and the largest number.
  private(set) var bounds: ClosedRange<Double>?
  private(set) var hasTimes = false
  private(set) var hasText = false
  /// Whether all numbers are whole, so that ticks between them would mean nothing.
  private(set) var isWhole = true
  /// Whether the axis should start at zero, as lengths of bars demand.
  var includesZero = false
  /// Room on both sides of the outermost values, in units of the axis.
  var padding = 0.0
  /// Whether the axis ends at nice numbers instead of at the outermost values.
  var isRounded = true
  private var seen: Set<String> = []

  /// With the values of a band scale, or of one for numbers.
  init(_ data: [Datum] = [], isBand: Bool = false) {
    for datum in data { add(datum, isBand: isBand) }
  }

  mutating func add(_ datum: Datum, isBand: Bool) {
    switch datum {
    case .missing: return
    case .category(let name):
      hasText = true
      add(name: name)
    case .number, .time:
      if case .time = datum { hasTimes = true }
      guard let value = datum.number else { return }
      if isBand {
        if let name = datum.name { add(name: name) }
      }
      isWhole = isWhole && value == value.rounded()
      if let known = bounds, known.contains(value) { return }
      bounds = min(bounds?.lowerBound ?? value, value)...max(bounds?.upperBound ?? value, value)
    }
  }

  private mutating func add(name: String) {
    if seen.insert(name).inserted { names.append(name) }
  }

  mutating func join(_ other: AxisValues) {
    for name in other.names { add(name: name) }
    if let range = other.bounds {
      bounds =
        min(
          bounds?.lowerBound ?? range.lowerBound, range.lowerBound)...max(
          bounds?.upperBound ?? range.upperBound, range.upperBound)
    }
    hasTimes = hasTimes || other.hasTimes
    hasText = hasText || other.hasText
    isWhole = isWhole && other.isWhole
    includesZero = includesZero || other.includesZero
    padding = max(padding, other.padding)
  }
}
