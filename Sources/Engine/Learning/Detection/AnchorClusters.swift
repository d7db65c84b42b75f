public import Numerics
import Tensors

/// The sizes of boxes in groups, for anchors that fit the data.
///
/// k-means over widths and heights with the distance 1 − IoU of boxes that share their centre, begun by
/// k-means++; Redmon and Farhadi, *YOLO9000*, CVPR 2017, arXiv:1612.08242, section 2, "Dimension
/// clusters". By ascending area.
public func anchorSizes(
  of boxes: [Box], count: Int, iterations: Int = 100, using generator: inout SeededGenerator
) -> [(width: Float, height: Float)] {
  require(
    count > 0 && count <= boxes.count && boxes.allSatisfy { $0.width > 0 && $0.height > 0 },
    "anchorSizes: \(count) sizes of \(boxes.count) boxes, all of which need an area")
  let sizes = boxes.map { (width: $0.width, height: $0.height) }
  var centres = firstCentres(of: sizes, count: count, using: &generator)
  var members: [Int] = []
  for _ in 0..<iterations {
    let nearest = sizes.map { size in
      centres.indices.min { distance(size, centres[$0]) < distance(size, centres[$1]) } ?? 0
    }
    guard nearest != members else { break }
    members = nearest
    for centre in centres.indices {
      let own = sizes.indices.filter { nearest[$0] == centre }.map { sizes[$0] }
      // A group that lost all of its boxes keeps its place.
      guard !own.isEmpty else { continue }
      centres[centre] = (
        own.reduce(0) { $0 + $1.width } / Float(own.count),
        own.reduce(0) { $0 + $1.height } / Float(own.count)
      )
    }
  }
  return centres.sorted { $0.width * $0.height < $1.width * $1.height }
}

/// k-means++: each further centre is a box drawn with the square of its distance to the nearest one.
private func firstCentres(
  of sizes: [(width: Float, height: Float)], count: Int, using generator: inout SeededGenerator
) -> [(width: Float, height: Float)] {
  var centres = [sizes[generator.integer(below: sizes.count)]]
  while centres.count < count {
    let weights = sizes.map { size in
      let least = centres.map { distance(size, $0) }.min() ?? 0
      return Double(least * least)
    }
    var rest = generator.uniformDouble() * weights.reduce(0, +)
    var choice = weights.lastIndex { $0 > 0 } ?? 0
    for (index, weight) in weights.enumerated() {
      rest -= weight
      guard rest < 0 else { continue }
      choice = index
      break
    }
    centres.append(sizes[choice])
  }
  return centres
}

/// 1 − IoU of two boxes around one centre.
private func distance(
  _ a: (width: Float, height: Float), _ b: (width: Float, height: Float)
) -> Float {
  let common = min(a.width, b.width) * min(a.height, b.height)
  return 1 - common / (a.width * a.height + b.width * b.height - common)
}
