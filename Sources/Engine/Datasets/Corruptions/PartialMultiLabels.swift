public import Numerics
import Tensors

/// Labels of several classes at once, of which only some are known.
public struct PartialMultiLabels: Hashable, Sendable, Codable {
  /// What is known of one class of one example.
  public enum Knowledge: Int, Hashable, Sendable, Codable {
    case negative = 0
    case positive = 1
    case unknown = 2
  }

  /// A row for each example, a column for each class.
  public let known: [[Knowledge]]

  /// Only one positive class of each example is known, drawn uniformly; all else is unknown.
  ///
  /// Cole et al., *Multi-Label Learning from Single Positive Labels*, CVPR 2021. An example without
  /// a positive class stays wholly unknown.
  public static func singlePositive(
    _ labels: [[Bool]], using generator: SeededGenerator
  ) -> PartialMultiLabels {
    var draws = generator.stream("single positive labels")
    return PartialMultiLabels(
      known: labels.map { row in
        let positives = row.indices.filter { row[$0] }
        var known = [Knowledge](repeating: .unknown, count: row.count)
        if !positives.isEmpty {
          known[positives[draws.integer(below: positives.count)]] = .positive
        }
        return known
      })
  }

  /// Exactly ⌊r·m + ½⌋ of all m labels are unknown, drawn uniformly over examples and classes.
  public static func missing(
    _ labels: [[Bool]], rate: Double, using generator: SeededGenerator
  ) -> PartialMultiLabels {
    require(rate >= 0 && rate <= 1, "missing: a rate of \(rate)")
    var known = labels.map { row in row.map { $0 ? Knowledge.positive : .negative } }
    let places = known.indices.flatMap { row in known[row].indices.map { (row, $0) } }
    var draws = generator.stream("missing labels")
    let count = Int((rate * Double(places.count)).rounded())
    for place in draws.sample(count, of: places.count) {
      known[places[place].0][places[place].1] = .unknown
    }
    return PartialMultiLabels(known: known)
  }

  /// The share of labels that are unknown.
  public var unknownShare: Double {
    let all = known.reduce(0) { $0 + $1.count }
    let unknown = known.reduce(0) { $0 + $1.count { $0 == .unknown } }
    return all == 0 ? 0 : Double(unknown) / Double(all)
  }
}
