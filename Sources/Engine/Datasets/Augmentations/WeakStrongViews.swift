public import Numerics
public import Tensors

/// A weakly and a strongly changed view of each picture, for consistency between the two.
///
/// Sohn et al., *FixMatch*, NeurIPS 2020: shifted and mirrored; the strong view also gets random
/// changes and a cut-out.
public struct WeakStrongViews: Sendable {
  /// By how many pixels both views may be shifted, and whether they may be mirrored.
  public var weak: ShiftAndFlip
  /// What the strong view gets in addition, in this order.
  public var strong: [ImageAugmentation]

  public init(
    weak: ShiftAndFlip,
    strong: [ImageAugmentation] = [
      .randomChanges(count: 2, strength: 0.5), .cutOut(share: 0.5),
    ]
  ) {
    self.weak = weak
    self.strong = strong
  }

  /// Two independently drawn views of each picture [n, h, w, c].
  public func callAsFunction(
    _ images: Tensor, using generator: SeededGenerator
  ) -> (weak: Tensor, strong: Tensor) {
    var draws = [generator.stream("weak view"), generator.stream("strong view")]
    let first = weak(images, using: &draws[0])
    let second = weak(images, using: &draws[1])
    let changed = strong.enumerated().reduce(second) { images, change in
      change.element(images, using: generator.stream("strong change \(change.offset)"))
    }
    return (first, changed)
  }
}
