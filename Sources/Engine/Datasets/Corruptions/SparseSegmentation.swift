public import Numerics
import Tensors

/// A segmentation of which only some pixels' classes are known.
public struct SparseSegmentation: Hashable, Sendable {
  /// The class of each pixel in the order of the pictures, or nothing where it is not known.
  public let labels: [Int?]

  /// The share of pixels whose class is known.
  public var knownShare: Double {
    labels.isEmpty ? 0 : Double(labels.count { $0 != nil }) / Double(labels.count)
  }

  /// Whole slices are known, `count` of them at equal distances, the others not at all.
  public static func slices(_ slices: SegmentedSlices, count: Int) -> SparseSegmentation {
    require(
      count >= 1 && count <= slices.count, "slices: \(count) of \(slices.count) slices")
    let kept = Set((0..<count).map { (2 * $0 + 1) * slices.count / (2 * count) })
    let size = slices.height * slices.width
    return SparseSegmentation(
      labels: slices.labels.indices.map { kept.contains($0 / size) ? slices.labels[$0] : nil })
  }

  /// Of each class in each slice, `perClass` pixels are known, drawn uniformly; all of them where
  /// it has fewer.
  public static func points(
    _ slices: SegmentedSlices, perClass: Int, using generator: SeededGenerator
  ) -> SparseSegmentation {
    require(perClass >= 0, "points: \(perClass) points of a class")
    var labels = [Int?](repeating: nil, count: slices.labels.count)
    forEachRegion(of: slices) { slice, label, pixels in
      var draws = generator.stream("points").stream(slice).stream(label)
      for place in draws.sample(min(perClass, pixels.count), of: pixels.count) {
        labels[pixels[place]] = label
      }
    }
    return SparseSegmentation(labels: labels)
  }

  /// Of each class in each slice, a random walk of `length` steps within the class is known.
  ///
  /// It begins at a pixel drawn uniformly and keeps its direction with the probability 0.8 where
  /// that leads to a pixel of the class.
  public static func scribbles(
    _ slices: SegmentedSlices, length: Int, using generator: SeededGenerator
  ) -> SparseSegmentation {
    require(length >= 1, "scribbles: a length of \(length)")
    var labels = [Int?](repeating: nil, count: slices.labels.count)
    forEachRegion(of: slices) { slice, label, pixels in
      var draws = generator.stream("scribbles").stream(slice).stream(label)
      var walk = ScribbleWalk(slices, start: pixels[draws.integer(below: pixels.count)])
      for _ in 0..<length {
        labels[walk.pixel] = label
        walk.step(using: &draws)
      }
    }
    return SparseSegmentation(labels: labels)
  }

  /// In each slice only one class is known, drawn uniformly from those that it has.
  ///
  /// A pixel of another class is unknown: that it does not have this class is not told either.
  public static func partialClasses(
    _ slices: SegmentedSlices, perSlice: Int = 1, using generator: SeededGenerator
  ) -> SparseSegmentation {
    require(perSlice >= 1, "partialClasses: \(perSlice) classes of a slice")
    let size = slices.height * slices.width
    var labels = [Int?](repeating: nil, count: slices.labels.count)
    for slice in 0..<slices.count {
      let present = Set(slices.labels(ofSlice: slice)).sorted()
      var draws = generator.stream("partial classes").stream(slice)
      let kept = Set(
        draws.sample(min(perSlice, present.count), of: present.count).map { present[$0] })
      for pixel in slice * size..<(slice + 1) * size where kept.contains(slices.labels[pixel]) {
        labels[pixel] = slices.labels[pixel]
      }
    }
    return SparseSegmentation(labels: labels)
  }

  private static func forEachRegion(
    of slices: SegmentedSlices, _ body: (_ slice: Int, _ label: Int, _ pixels: [Int]) -> Void
  ) {
    let size = slices.height * slices.width
    for slice in 0..<slices.count {
      let regions = Dictionary(grouping: slice * size..<(slice + 1) * size) { slices.labels[$0] }
      for (label, pixels) in regions.sorted(by: { $0.key < $1.key }) { body(slice, label, pixels) }
    }
  }
}

/// A walk from pixel to neighbouring pixel that stays in one class of one slice.
private struct ScribbleWalk {
  private let slices: SegmentedSlices
  private let label: Int
  private(set) var pixel: Int
  private var direction = (down: 0, right: 1)

  init(_ slices: SegmentedSlices, start: Int) {
    self.slices = slices
    pixel = start
    label = slices.labels[start]
  }

  mutating func step(using draws: inout SeededGenerator) {
    let keeps = draws.bernoulli(0.8)
    if keeps, let next = neighbour(direction) {
      pixel = next
      return
    }
    let open = [(0, 1), (1, 0), (0, -1), (-1, 0)].filter { neighbour($0) != nil }
    guard !open.isEmpty else { return }
    direction = open[draws.integer(below: open.count)]
    pixel = neighbour(direction) ?? pixel
  }

  private func neighbour(_ direction: (down: Int, right: Int)) -> Int? {
    let place = pixel % (slices.height * slices.width)
    let (row, column) = (
      place / slices.width + direction.down, place % slices.width + direction.right
    )
    guard (0..<slices.height).contains(row), (0..<slices.width).contains(column) else { return nil }
    let next = pixel + direction.down * slices.width + direction.right
    return slices.labels[next] == label ? next : nil
  }
}
