import Numerics
import Tensors

/// Peak signal-to-noise ratio, 10 log₁₀(peak²/mean squared error), in dB; infinite for equal images.
public func peakSignalToNoiseRatio(
  _ image: [Float], _ reference: [Float], peak: Double = 1
) -> Double {
  requirePairs("peakSignalToNoiseRatio", image.count, reference.count)
  let error = zip(image, reference).reduce(0.0) { sum, pair in
    let gap = Double(pair.0) - Double(pair.1)
    return sum + gap * gap
  }
  guard error > 0 else { return .infinity }
  let ratio = peak * peak * Double(image.count) / error
  return 10 * Elementary.log(ratio) / Elementary.log(10.0)
}

/// exp of the mean negative log-likelihood in nats.
public func perplexity(negativeLogLikelihood: Double) -> Double {
  Elementary.exp(negativeLogLikelihood)
}

/// exp of the mean of log max(|y − ŷ|, ε): the geometric mean of the errors.
public func geometricMeanError(
  _ predictions: [Double], _ targets: [Double], least: Double = 1e-10
) -> Double {
  requirePairs("geometricMeanError", predictions.count, targets.count)
  let logs = zip(predictions, targets).map { Elementary.log(max(abs($0 - $1), least)) }
  return Elementary.exp(logs.reduce(0, +) / Double(logs.count))
}

/// The mean of |y − ŷ| of each group of examples; NaN for an empty group.
public func meanAbsoluteErrors(
  _ predictions: [Double], _ targets: [Double], groups: [Int]
) -> [Double] {
  requirePairs("meanAbsoluteErrors", predictions.count, targets.count)
  requirePairs("meanAbsoluteErrors", predictions.count, groups.count)
  require(groups.allSatisfy { $0 >= 0 }, "meanAbsoluteErrors: groups count from 0: \(groups)")
  return (0...(groups.max() ?? 0)).map { group in
    let members = groups.indices.filter { groups[$0] == group }
    let sum = members.reduce(0) { $0 + abs(predictions[$1] - targets[$1]) }
    return sum / Double(members.count)
  }
}

/// The greatest sensitivity + specificity − 1 over all thresholds, and the least score it accepts.
///
/// Youden, Cancer 3 (1950). The highest of equally good thresholds; NaN without both classes.
public func youdenIndex(
  _ scores: [Float], isPositive: [Bool]
) -> (value: Double, threshold: Float) {
  requirePairs("youdenIndex", scores.count, isPositive.count)
  let positives = isPositive.count { $0 }
  let negatives = isPositive.count - positives
  guard positives > 0 && negatives > 0 else { return (.nan, .nan) }
  let order = descendingOrder(scores)
  var (found, wrong, best) = (0, 0, (value: 0.0, threshold: Float.infinity))
  for (position, index) in order.enumerated() {
    if isPositive[index] { found += 1 } else { wrong += 1 }
    let isLastOfTie =
      position + 1 == order.count || scores[order[position + 1]] != scores[index]
    let value = Double(found) / Double(positives) - Double(wrong) / Double(negatives)
    if isLastOfTie && value > best.value { best = (value, scores[index]) }
  }
  return best
}

/// The recall among the first `cutoff` results when some items (those seen in training) are left out.
public func recall(
  _ scores: [Float], isRelevant: [Bool], excluding excluded: Set<Int>, cutoff: Int
) -> Double {
  requirePairs("recall", scores.count, isRelevant.count)
  let left = scores.indices.filter { !excluded.contains($0) }
  guard !left.isEmpty else { return .nan }
  return recall(
    left.map { scores[$0] }, isRelevant: left.map { isRelevant[$0] }, cutoff: cutoff)
}
