import Learning
import Tensors

/// The loss of early-learning regularisation for one batch.
enum EarlyLearningLoss {
  /// p̃ is kept in this range, so that no logarithm diverges (algorithm, step 1).
  static let probabilityRange: ClosedRange<Float> = 1e-4...(1 - 1e-4)

  /// p̃ = clamp(softmax(z)); the gradient flows only where the clamp is inactive.
  static func clampedProbabilities(_ logits: Tensor) -> Tensor {
    logits.softmax().clamped(to: probabilityRange)
  }

  /// mean log(1 − ⟨t, p̃⟩): at most 0, and least when p̃ agrees with t (algorithm, step 2).
  static func regularizer(_ probabilities: Tensor, targets: Tensor) -> Tensor {
    (1 - (targets * probabilities).sum(axes: [1])).log().mean()
  }

  /// CE(z, y) + λ mean log(1 − ⟨t, p̃⟩) (algorithm, step 2); cross entropy uses the raw logits.
  static func loss(
    logits: Tensor, labels: [Int], targets: Tensor, strength: Float
  ) -> Tensor {
    let probabilities = clampedProbabilities(logits)
    return crossEntropy(logits, labels)
      + strength * regularizer(probabilities, targets: targets)
  }
}
