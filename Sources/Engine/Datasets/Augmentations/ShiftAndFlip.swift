public import Numerics
public import Tensors

/// Random crops of the zero-padded picture, and mirrored pictures.
public struct ShiftAndFlip: Hashable, Sendable, Codable {
  /// By how many pixels a picture may move along each axis: the padding of the usual random crop.
  public var padding: Int
  /// Whether every second picture, by chance, is mirrored left to right.
  public var flips: Bool

  public init(padding: Int = 0, flips: Bool = false) {
    require(padding >= 0, "ShiftAndFlip: a padding of \(padding)")
    self.padding = padding
    self.flips = flips
  }

  /// Moves each picture of [n, h, w, c] by its own draw.
  public func callAsFunction(
    _ images: Tensor, using generator: inout SeededGenerator
  ) -> Tensor {
    require(images.rank == 4, "ShiftAndFlip: the shape \(images.shape), which has not 4 axes")
    return images.moved(by: draw(images.shape[0], using: &generator))
  }

  /// Moves pictures [n, h, w, c] and the classes of their pixels alike; class 0 comes in at the
  /// borders.
  public func callAsFunction(
    _ images: Tensor, labels: [Int], using generator: inout SeededGenerator
  ) -> (images: Tensor, labels: [Int]) {
    require(images.rank == 4, "ShiftAndFlip: the shape \(images.shape), which has not 4 axes")
    let moves = draw(images.shape[0], using: &generator)
    let (height, width) = (images.shape[1], images.shape[2])
    require(
      labels.count == moves.count * height * width,
      "ShiftAndFlip: \(labels.count) labels for the shape \(images.shape)")
    var moved = [Int](repeating: 0, count: labels.count)
    for (index, move) in moves.enumerated() {
      let start = index * height * width
      move.forEachPixel(height: height, width: width) { target, source in
        moved[start + target] = labels[start + source]
      }
    }
    return (images.moved(by: moves), moved)
  }

  /// For each picture a shift down, a shift to the right, and whether it is mirrored.
  func draw(_ count: Int, using generator: inout SeededGenerator) -> [ImageMove] {
    (0..<count).map { _ in
      let down = padding == 0 ? 0 : generator.integer(below: 2 * padding + 1) - padding
      let right = padding == 0 ? 0 : generator.integer(below: 2 * padding + 1) - padding
      return ImageMove(
        down: down, right: right, mirrored: flips && generator.integer(below: 2) == 1)
    }
  }
}
