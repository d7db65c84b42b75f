public import Tensors

/// A box that a detector found, with its class and score.
public struct Detection: Hashable, Sendable, Codable {
  public let box: Box
  public let label: Int
  public let score: Float

  public init(box: Box, label: Int, score: Float) {
    self.box = box
    self.label = label
    self.score = score
  }
}

extension DetectionMap {
  /// What was found in each example, by descending score: every class whose score reaches `least`,
  /// without those that another one of its class overlaps by more than `overlap`.
  ///
  /// A score is σ(class), times σ(centre-ness) under the root where there is one (FCOS, as in
  /// torchvision). `decode` turns numbers `[places, 4]` into boxes: a grid's `boxes(of:at:)`.
  public func detections(
    least: Float = 0.05, overlap: Float = 0.5, decode: (Tensor) -> Tensor
  ) -> [[Detection]] {
    var probabilities = classes.detached.sigmoid()
    if let centreness {
      let quality = centreness.detached.sigmoid().reshaped(to: centreness.shape.extents + [1])
      probabilities = (probabilities * quality).squareRoot()
    }
    return (0..<classes.shape[0]).map { example in
      let found = decode(boxes[example].detached).boxes
      let scores = probabilities[example].scalars
      let count = classes.shape[2]
      let candidates = scores.indices.filter { scores[$0] >= least }.map {
        Detection(box: found[$0 / count], label: $0 % count, score: scores[$0])
      }
      return nonMaximumSuppression(
        candidates.map(\.box), scores: candidates.map(\.score), threshold: overlap,
        classes: candidates.map(\.label)
      ).map { candidates[$0] }
    }
  }
}
