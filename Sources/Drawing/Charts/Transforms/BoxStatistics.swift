/// What a box plot shows: quartiles, and whiskers to the outermost values within 1.5 box lengths.
struct BoxStatistics: Hashable, Sendable {
  var lowerWhisker: Double
  var lowerQuartile: Double
  var median: Double
  var upperQuartile: Double
  var upperWhisker: Double

  init?(_ values: [Double]) {
    let sorted = values.filter(\.isFinite).sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    lowerQuartile = BoxStatistics.quantile(0.25, of: sorted)
    median = BoxStatistics.quantile(0.5, of: sorted)
    upperQuartile = BoxStatistics.quantile(0.75, of: sorted)
    let reach = 1.5 * (upperQuartile - lowerQuartile)
    let (low, high) = (lowerQuartile - reach, upperQuartile + reach)
    lowerWhisker = sorted.first { $0 >= low } ?? first
    upperWhisker = sorted.last { $0 <= high } ?? last
  }

  /// Linear interpolation between order statistics (Hyndman and Fan, type 7).
  static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let index = Int(place)
    guard index + 1 < sorted.count else { return sorted[sorted.count - 1] }
    return sorted[index] + (place - Double(index)) * (sorted[index + 1] - sorted[index])
  }
}
