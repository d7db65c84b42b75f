import Tensors

/// The area under the receiver operating characteristic: P(score of a positive > of a negative).
///
/// Ties count one half (Mann and Whitney, 1947). NaN when there are no positives or no negatives.
/// Takes O(n log n).
public func areaUnderROC(_ scores: [Float], isPositive: [Bool]) -> Double {
  requirePairs("areaUnderROC", scores.count, isPositive.count)
  let ranks = averageRanks(scores.map(Double.init))
  let positives = isPositive.count { $0 }
  let negatives = isPositive.count - positives
  guard positives > 0 && negatives > 0 else { return .nan }
  let sum = zip(ranks, isPositive).reduce(0.0) { $1.1 ? $0 + $1.0 : $0 }
  let least = Double(positives) * Double(positives + 1) / 2
  return (sum - least) / (Double(positives) * Double(negatives))
}

/// Average precision: Σ (R_k − R_{k−1}) P_k over the distinct thresholds, from the highest score.
///
/// Equal scores share one threshold. NaN without positives.
public func averagePrecision(_ scores: [Float], isPositive: [Bool]) -> Double {
  requirePairs("averagePrecision", scores.count, isPositive.count)
  let positives = isPositive.count { $0 }
  guard positives > 0 else { return .nan }
  let order = scores.indices.sorted { scores[$0] > scores[$1] }
  var (found, previous, sum) = (0, 0, 0.0)
  for (position, index) in order.enumerated() {
    if isPositive[index] { found += 1 }
    let isLastOfTie =
      position + 1 == order.count || scores[order[position + 1]] != scores[index]
    guard isLastOfTie else { continue }
    sum += Double(found - previous) / Double(positives) * Double(found) / Double(position + 1)
    previous = found
  }
  return sum
}

/// The normalised discounted cumulative gain of the first `cutoff` results of one query.
///
/// DCG = Σ gain_i / log₂(i + 1) over the order of falling scores, ties in the order given, divided by
/// the best order's; Järvelin and Kekäläinen, 2002. Without any gain it is 0.
public func discountedGain(_ scores: [Float], gains: [Double], cutoff: Int) -> Double {
  requirePairs("discountedGain", scores.count, gains.count)
  require(cutoff > 0, "discountedGain: the cutoff must be positive, not \(cutoff)")
  let best = discountedSum(gains.sorted(by: >), cutoff)
  guard best > 0 else { return 0 }
  return discountedSum(descendingOrder(scores).map { gains[$0] }, cutoff) / best
}

/// 1/(the position of the first relevant result), positions from 1; 0 when none is relevant.
public func reciprocalRank(_ scores: [Float], isRelevant: [Bool]) -> Double {
  requirePairs("reciprocalRank", scores.count, isRelevant.count)
  guard let position = descendingOrder(scores).firstIndex(where: { isRelevant[$0] }) else {
    return 0
  }
  return 1 / Double(position + 1)
}

/// The share of the relevant results that lie among the first `cutoff`; NaN when none is relevant.
public func recall(_ scores: [Float], isRelevant: [Bool], cutoff: Int) -> Double {
  requirePairs("recall", scores.count, isRelevant.count)
  let found = descendingOrder(scores).prefix(cutoff).count { isRelevant[$0] }
  return Double(found) / Double(isRelevant.count { $0 })
}

/// Indices by falling score; equal scores keep their order.
func descendingOrder(_ scores: [Float]) -> [Int] {
  scores.indices.sorted { scores[$0] == scores[$1] ? $0 < $1 : scores[$0] > scores[$1] }
}

func requirePairs(_ caller: String, _ first: Int, _ second: Int) {
  require(first == second && first > 0, "\(caller): \(first) values for \(second)")
}
