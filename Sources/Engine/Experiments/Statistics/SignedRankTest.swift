import Tensors

/// Wilcoxon's signed-rank test of paired differences, exact for every number of seeds.
///
/// Zeros are left out; equal distances share their mean rank, and the distribution is that of all
/// sign patterns over these ranks.
public struct SignedRankTest: Hashable, Sendable {
  /// The sum of the ranks of positive differences.
  public let positiveRanks: Double
  /// P(sum of positive ranks >= the observed one) if signs were fair coins.
  public let pValueGreater: Double
  public let pValueLess: Double
  /// Twice the smaller tail, at most 1.
  public var pValue: Double { min(1, 2 * min(pValueGreater, pValueLess)) }

  /// Traps on more than 1,000 differences, on one that is not finite, and where all are zero.
  public init(_ differences: SeedValues) {
    let values = differences.values.filter { $0 != 0 }
    require(
      !values.isEmpty && values.count <= 1000 && values.allSatisfy(\.isFinite),
      "a signed-rank test takes 1 to 1000 differences that are finite and not 0, got \(values.count)"
    )
    let doubledRanks = Self.doubledRanks(of: values.map(abs))
    let total = doubledRanks.reduce(0, +)
    var positive = 0
    for (value, rank) in zip(values, doubledRanks) where value > 0 { positive += rank }
    // Of all sign patterns, the share that gives each doubled sum: one coin at a time.
    var shares = [Double](repeating: 0, count: total + 1)
    shares[0] = 1
    var reach = 0
    for rank in doubledRanks {
      reach += rank
      for sum in stride(from: reach, through: 0, by: -1) {
        shares[sum] = 0.5 * shares[sum] + (sum >= rank ? 0.5 * shares[sum - rank] : 0)
      }
    }
    positiveRanks = Double(positive) / 2
    pValueGreater = min(1, shares[positive...].reduce(0, +))
    pValueLess = min(1, shares[...positive].reduce(0, +))
  }

  /// Twice the rank of each value from the smallest on; ties get their mean rank, doubled a whole number.
  private static func doubledRanks(of values: [Double]) -> [Int] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = [Int](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
      for index in start...end { ranks[order[index]] = start + end + 2 }
      start = end + 1
    }
    return ranks
  }
}
