/// Equal-width bins over a range of values.
public struct Binning: Hashable, Sendable {
  /// The edges from the lowest to the highest, one more than there are bins.
  public let edges: [Double]

  /// Edges at nice numbers; by default about as many bins as twice the cube root of the count
  /// (Rice's rule), at most 60.
  public init(_ values: [Double], count: Int? = nil) {
    let finite = values.filter(\.isFinite)
    let low = finite.min() ?? 0
    var high = finite.max() ?? 1
    if low == high { high = low + max(1, low.magnitude / 10) }
    let rice = Int((2 * Binning.cubeRoot(Double(finite.count))).rounded(.up))
    let wanted = min(max(count ?? min(rice, 60), 1), 1000)
    let step = NiceTicks.step(low, high, count: wanted)
    let domain = NiceTicks.rounded(low...high, to: step)
    let nice = NiceTicks.linear(domain, step: step)
    edges = nice.count > 1 ? nice : [low, high]
  }

  /// The bins of a histogram from the lowest to the highest value, the upper edge belonging to the last one.
  public func counts(of values: [Double]) -> [Int] {
    var counts = [Int](repeating: 0, count: edges.count - 1)
    let (low, width) = (edges[0], edges[edges.count - 1] - edges[0])
    for value in values where value >= low && value <= edges[edges.count - 1] {
      let share = (value - low) / width
      var index = min(counts.count - 1, max(0, Int(share * Double(counts.count))))
      // Rounding may put a value that lies on an edge into the bin before it.
      if index + 1 < counts.count && value >= edges[index + 1] { index += 1 }
      if value < edges[index] { index -= 1 }
      counts[max(0, index)] += 1
    }
    return counts
  }

  private static func cubeRoot(_ value: Double) -> Double {
    var root = max(1, value)
    for _ in 0..<60 { root = (2 * root + value / (root * root)) / 3 }
    return root
  }
}
