import Tensors

/// The average precision of each class of detections in many images; NaN for a class without boxes.
///
/// By descending score, a detection is right when the box of its image and class that it overlaps most
/// does so by at least `overlap` and was not found before; each box counts once. The area under the
/// precision, made to fall with recall, over all points: Everingham et al., PASCAL VOC, IJCV 111 (2015),
/// as its development kit has it since 2010. Equal scores keep their order.
public func detectionPrecisions(
  _ found: [[Detection]], truths: [[(box: Box, label: Int)]], classes: Int, overlap: Float = 0.5
) -> [Double] {
  require(
    found.count == truths.count,
    "detectionPrecisions: detections of \(found.count) images, boxes of \(truths.count)")
  require(
    (found.flatMap { $0.map(\.label) } + truths.flatMap { $0.map(\.label) })
      .allSatisfy((0..<classes).contains),
    "detectionPrecisions: a class is not in 0..<\(classes)")
  return (0..<classes).map { label in
    let boxes = truths.map { $0.filter { $0.label == label }.map(\.box) }
    let candidates = found.enumerated().flatMap { image, detections in
      detections.filter { $0.label == label }.map { (image: image, detection: $0) }
    }
    return precision(
      of: descendingOrder(candidates.map(\.detection.score)).map { candidates[$0] },
      boxes, overlap)
  }
}

/// The mean of the classes' average precisions; classes without a box are left out.
public func meanDetectionPrecision(
  _ found: [[Detection]], truths: [[(box: Box, label: Int)]], classes: Int, overlap: Float = 0.5
) -> Double {
  let all = detectionPrecisions(found, truths: truths, classes: classes, overlap: overlap)
    .filter { !$0.isNaN }
  return all.isEmpty ? .nan : all.reduce(0, +) / Double(all.count)
}

/// The average precision of one class's detections, best first.
private func precision(
  of candidates: [(image: Int, detection: Detection)], _ boxes: [[Box]], _ least: Float
) -> Double {
  let total = boxes.reduce(0) { $0 + $1.count }
  guard total > 0 else { return .nan }
  var isFound = boxes.map { [Bool](repeating: false, count: $0.count) }
  var points: [(recall: Double, precision: Double)] = []
  var right = 0
  for (place, candidate) in candidates.enumerated() {
    var best = (index: -1, overlap: -Float.infinity)
    for (index, box) in boxes[candidate.image].enumerated() {
      let value = box.overlap(with: candidate.detection.box)
      if value > best.overlap { best = (index, value) }
    }
    if best.overlap >= least, !isFound[candidate.image][best.index] {
      isFound[candidate.image][best.index] = true
      right += 1
    }
    points.append((Double(right) / Double(total), Double(right) / Double(place + 1)))
  }
  // From the end: the greatest precision at this recall or a higher one.
  var (area, greatest) = (0.0, 0.0)
  for place in points.indices.reversed() {
    greatest = max(greatest, points[place].precision)
    let before = place > 0 ? points[place - 1].recall : 0
    area += (points[place].recall - before) * greatest
  }
  return area
}
