/// A classifier's scores for the positive class, and which samples are positive.
public struct ScoredLabels: Sendable {
  public var name: String
  public var scores: [Double]
  public var isPositive: [Bool]

  /// Scores without a partner, or that are not finite, are left out.
  public init(_ name: String, scores: [Double], isPositive: [Bool]) {
    self.name = name
    self.scores = scores
    self.isPositive = isPositive
  }

  struct Threshold {
    var falseRate: Double
    var recall: Double
    /// Nothing above the highest score, where nothing is predicted.
    var precision: Double?
  }

  /// Rates as the threshold falls from above the highest score to the lowest; equal scores at once.
  var thresholds: [Threshold] {
    let sorted = zip(scores, isPositive).filter { $0.0.isFinite }.sorted { $0.0 > $1.0 }
    let positives = Double(sorted.filter(\.1).count)
    let negatives = Double(sorted.count) - positives
    guard positives > 0, negatives > 0 else { return [] }
    var (hits, alarms) = (0.0, 0.0)
    var curve = [Threshold(falseRate: 0, recall: 0, precision: nil)]
    for (index, item) in sorted.enumerated() {
      if item.1 { hits += 1 } else { alarms += 1 }
      if index + 1 < sorted.count && sorted[index + 1].0 == item.0 { continue }
      curve.append(
        Threshold(
          falseRate: alarms / negatives, recall: hits / positives,
          precision: hits / (hits + alarms)))
    }
    return curve
  }
}
