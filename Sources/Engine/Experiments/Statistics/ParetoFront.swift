/// Choices of which no other is at least as good in both respects and better in one.
public enum ParetoFront {
  /// The elements on the front, cheapest first; of equal ones the first.
  ///
  /// A NaN in either respect keeps an element off the front.
  public static func of<Element>(
    _ elements: [Element], lowest cost: (Element) -> Double, highest gain: (Element) -> Double
  ) -> [Element] {
    let places = elements.indices.map { (cost: cost(elements[$0]), gain: gain(elements[$0]), $0) }
    let sorted = places.filter { !$0.cost.isNaN && !$0.gain.isNaN }
      .sorted { ($0.cost, -$0.gain, $0.2) < ($1.cost, -$1.gain, $1.2) }
    var best = -Double.infinity
    return sorted.compactMap { place in
      guard place.gain > best else { return nil }
      best = place.gain
      return elements[place.2]
    }
  }
}

/// The area under the line through `points`, by trapezoids; points are sorted by x.
///
/// Divided by the width of x it is the mean height. 0 for fewer than two points.
public func areaUnderCurve(_ points: [(x: Double, y: Double)]) -> Double {
  let sorted = points.sorted { $0.x < $1.x }
  return zip(sorted, sorted.dropFirst()).reduce(0) { area, pair in
    area + (pair.1.x - pair.0.x) * (pair.0.y + pair.1.y) / 2
  }
}
