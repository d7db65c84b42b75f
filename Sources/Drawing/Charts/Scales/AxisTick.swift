/// A marked place along an axis.
struct AxisTick: Hashable {
  var place: Double
  var label: String
}

extension Scale {
  /// Ticks whose labels, as wide as `width` says, keep a distance from each other.
  func ticks(_ axis: Axis, isVertical: Bool, width: (String) -> Double) -> [AxisTick] {
    let count = Scale.tickCount((end - start).magnitude, isVertical)
    switch kind {
    case .band:
      return categories.enumerated().map {
        AxisTick(place: start + (Double($0) + 0.5) * step, label: $1)
      }
    case .linear:
      for reduced in Swift.stride(from: count, through: 1, by: -1) {
        var nice = NiceTicks.step(domain.lowerBound, domain.upperBound, count: reduced)
        if isWhole && nice.exponent < 0 { nice = NiceTicks.Step(factor: 1, exponent: 0) }
        let values = axis.ticks ?? NiceTicks.linear(domain, step: nice)
        let ticks = labelled(values, axis.format.labels(of: values))
        if isVertical || reduced == 1 || areApart(ticks, width) || axis.ticks != nil {
          return axis.ticks == nil ? ticks : spread(ticks, isVertical ? { _ in 14 } : width)
        }
      }
      return []
    case .time:
      for times in Calendar.ticks(domain, count: max(2, count)) {
        let ticks = labelled(times.map(\.time), times.map(\.label))
        if isVertical || areApart(ticks, width) { return ticks }
      }
      return []
    case .symlog:
      let values = axis.ticks ?? NiceTicks.symmetric(domain)
      return spread(
        labelled(values, axis.format.looseLabels(of: values)), isVertical ? { _ in 14 } : width)
    case .log:
      let lists = axis.ticks.map { [$0] } ?? NiceTicks.log(domain)
      for (index, values) in lists.enumerated() {
        let ticks = labelled(values, axis.format.logLabels(of: values))
        if areApart(ticks, isVertical ? { _ in 12 } : width) { return ticks }
        if index == lists.count - 1 { return spread(ticks, isVertical ? { _ in 14 } : width) }
      }
      return []
    case .logOdds:
      let values = axis.ticks ?? NiceTicks.shares
      return spread(
        labelled(values, axis.format.looseLabels(of: values)), isVertical ? { _ in 14 } : width)
    }
  }

  private func labelled(_ values: [Double], _ labels: [String]) -> [AxisTick] {
    zip(values, labels).compactMap { value, label in
      position(of: value).flatMap { holds($0) ? AxisTick(place: $0, label: label) : nil }
    }
  }

  private func areApart(_ ticks: [AxisTick], _ width: (String) -> Double) -> Bool {
    zip(ticks, ticks.dropFirst()).allSatisfy { a, b in
      (b.place - a.place).magnitude >= (width(a.label) + width(b.label)) / 2 + 12
    }
  }

  /// Keeps the ticks that come first in the list where labels would collide.
  private func spread(_ ticks: [AxisTick], _ width: (String) -> Double) -> [AxisTick] {
    var kept: [AxisTick] = []
    for tick in ticks
    where kept.allSatisfy({
      (tick.place - $0.place).magnitude >= (width(tick.label) + width($0.label)) / 2 + 7
    }) {
      kept.append(tick)
    }
    return kept.sorted { $0.place < $1.place }
  }
}
