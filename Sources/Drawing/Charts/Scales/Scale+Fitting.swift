extension Scale {
  /// The scale that the author asked for, fitted to the data where the author left it open.
  static func fitted(
    _ axis: Axis, to values: AxisValues, from start: Double, to end: Double
  ) -> Scale {
    let kind = axis.scale ?? (values.hasText ? .band : values.hasTimes ? .time : .linear)
    if kind == .band {
      return Scale(.band, categories: axis.categories ?? values.names, from: start, to: end)
    }
    let wanted = axis.domain.flatMap { domain in
      kind.admits(domain.lowerBound) && kind.admits(domain.upperBound)
        && domain.lowerBound < domain.upperBound ? domain : nil
    }
    let length = (end - start).magnitude
    let domain =
      wanted
      ?? grown(
        kind, values, format: axis.format, count: tickCount(length, start > end))
    var scale = Scale(kind, domain: domain, from: start, to: end)
    scale.isWhole = axis.format == .number && values.bounds != nil && values.isWhole
    return scale
  }

  /// About how many ticks an axis of this length bears.
  static func tickCount(_ length: Double, _ isVertical: Bool) -> Int {
    max(2, Int(length / (isVertical ? 30 : 52)))
  }

  private static func grown(
    _ kind: ScaleKind, _ values: AxisValues, format: NumberFormat, count: Int
  ) -> ClosedRange<Double> {
    // Only what the scale admits has been added.
    guard var low = values.bounds?.lowerBound, var high = values.bounds?.upperBound else {
      return kind == .log ? 1...10 : kind == .logOdds ? 0.1...0.9 : 0...1
    }
    switch kind {
    case .linear, .band:
      if values.includesZero { (low, high) = (min(0, low), max(0, high)) }
      (low, high) = (low - values.padding, high + values.padding)
      if low == high {
        let room = low == 0 ? 1 : low.magnitude / 2
        (low, high) = (low - room, high + room)
      }
      (low, high) = (
        max(low, -Double.greatestFiniteMagnitude), min(high, .greatestFiniteMagnitude)
      )
      guard values.isRounded else { return low...high }
      let domain = NiceTicks.rounded(low...high, to: NiceTicks.step(low, high, count: count))
      let isShare = format == .percent && low >= 0 && high <= 1
      return isShare ? max(0, domain.lowerBound)...min(1, domain.upperBound) : domain
    case .time:
      return low == high ? low - 43_200...high + 43_200 : low...high
    case .symlog:
      if values.includesZero { (low, high) = (min(0, low), max(0, high)) }
      return low == high ? low - 1...high + 1 : low...high
    case .log:
      if low == high { return max(low / 2, .leastNonzeroMagnitude)...min(high * 2, 1e308) }
      return values.isRounded ? NiceTicks.rounded(logarithmic: low...high) : low...high
    case .logOdds:
      let room = low == high ? 2.0 : 1
      func moved(_ share: Double, by ratio: Double) -> Double {
        let odds = share / (1 - share) * ratio
        let result = odds / (1 + odds)
        return result > 0 && result < 1 ? result : share
      }
      let (a, b) = (moved(low, by: 1 / room), moved(high, by: room))
      return a < b ? a...b : 0.1...0.9
    }
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, in the order of first appearance.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
