import Tensors

/// The average precision of each class from scores and truths `[n * classes]`, row by row.
///
/// NaN for a class without positives.
public func averagePrecisions(
  _ scores: [Float], isPositive: [Bool], classes: Int
) -> [Double] {
  requirePairs("averagePrecisions", scores.count, isPositive.count)
  require(
    classes > 0 && scores.count % classes == 0,
    "averagePrecisions: \(scores.count) scores in rows of \(classes)")
  return (0..<classes).map { label in
    let places = Array(stride(from: label, to: scores.count, by: classes))
    return averagePrecision(places.map { scores[$0] }, isPositive: places.map { isPositive[$0] })
  }
}

/// The mean of the average precisions of the classes that have one; NaN when none has.
public func meanAveragePrecision(
  _ scores: [Float], isPositive: [Bool], classes: Int
) -> Double {
  meanOfNumbers(averagePrecisions(scores, isPositive: isPositive, classes: classes))
}

/// The mean average precision of each group of classes (head, middle, tail); NaN for an empty group.
public func meanAveragePrecisions(
  _ scores: [Float], isPositive: [Bool], groups: [Int]
) -> [Double] {
  let each = averagePrecisions(scores, isPositive: isPositive, classes: groups.count)
  require(groups.allSatisfy { $0 >= 0 }, "meanAveragePrecisions: groups count from 0: \(groups)")
  return (0...(groups.max() ?? 0)).map { group in
    meanOfNumbers(zip(each, groups).filter { $1 == group }.map(\.0))
  }
}

/// F₁ over all decisions together (OF1) and of the mean precision and recall over classes (CF1).
///
/// A class without predictions has precision 0, one without positives recall 0. Chen et al.,
/// *ML-GCN*, CVPR 2019, arXiv:1904.03582, section 4.1.
public func multiLabelF1(
  _ isPredicted: [Bool], isPositive: [Bool], classes: Int
) -> (overall: Double, perClass: Double) {
  requirePairs("multiLabelF1", isPredicted.count, isPositive.count)
  require(
    classes > 0 && isPredicted.count % classes == 0,
    "multiLabelF1: \(isPredicted.count) decisions in rows of \(classes)")
  var right = [Int](repeating: 0, count: classes)
  var (predicted, positive) = (right, right)
  for index in isPredicted.indices {
    let label = index % classes
    if isPredicted[index] { predicted[label] += 1 }
    if isPositive[index] { positive[label] += 1 }
    if isPredicted[index] && isPositive[index] { right[label] += 1 }
  }
  func ratio(_ part: Int, _ whole: Int) -> Double { whole > 0 ? Double(part) / Double(whole) : 0 }
  func harmonic(_ p: Double, _ r: Double) -> Double { p + r > 0 ? 2 * p * r / (p + r) : 0 }
  let all = right.reduce(0, +)
  let overall = harmonic(
    ratio(all, predicted.reduce(0, +)), ratio(all, positive.reduce(0, +)))
  let precision = zip(right, predicted).map(ratio).reduce(0, +) / Double(classes)
  let recall = zip(right, positive).map(ratio).reduce(0, +) / Double(classes)
  return (overall, harmonic(precision, recall))
}

private func meanOfNumbers(_ values: [Double]) -> Double {
  let numbers = values.filter { !$0.isNaN }
  return numbers.isEmpty ? .nan : numbers.reduce(0, +) / Double(numbers.count)
}
