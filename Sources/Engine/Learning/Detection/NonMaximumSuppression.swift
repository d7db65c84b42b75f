import Tensors

/// The boxes that remain when each one removes those of lower score that overlap it by more than
/// `threshold`: their positions, by descending score.
///
/// Ties go to the lower position. With `classes`, boxes remove others of their class only.
public func nonMaximumSuppression(
  _ boxes: [Box], scores: [Float], threshold: Float = 0.5, classes: [Int]? = nil
) -> [Int] {
  require(
    scores.count == boxes.count && classes?.count ?? boxes.count == boxes.count,
    "nonMaximumSuppression: \(boxes.count) boxes, \(scores.count) scores, "
      + "\(classes?.count ?? 0) classes")
  let order = boxes.indices.sorted { first, second in
    scores[first] == scores[second] ? first < second : scores[first] > scores[second]
  }
  var kept: [Int] = []
  for candidate in order {
    let isRemoved = kept.contains { other in
      (classes.map { $0[other] == $0[candidate] } ?? true)
        && boxes[other].overlap(with: boxes[candidate]) > threshold
    }
    if !isRemoved { kept.append(candidate) }
  }
  return kept
}
