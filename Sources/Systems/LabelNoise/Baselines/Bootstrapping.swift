public import Experiments
import Learning
import Tensors

/// Targets that are blended with what the network predicts.
///
/// Reed et al., *Training Deep Neural Networks on Noisy Labels with Bootstrapping*, ICLR 2015 workshop,
/// arXiv:1412.6596.
public struct Bootstrapping: System {
  public static let card = SystemCard(
    id: "bootstrapping", title: "Bootstrapping",
    citation: """
      Reed, Lee, Anguelov, Szegedy, Erhan, Rabinovich: Training Deep Neural Networks on Noisy Labels \
      with Bootstrapping, ICLR 2015 workshop, arXiv:1412.6596
      """,
    family: "label-noise",
    claim: "Targets blended with the network's own predictions make it robust to wrong labels.",
    readings: [
      """
      The gradient flows through p in the soft form, as in the paper's equation; with p held fixed it \
      would be cross entropy's times 1 − w.
      """
    ])

  /// w: the share of the prediction in the target.
  public var weight: Float = 0.2
  /// Whether the prediction is its likeliest class instead of the probabilities.
  public var isHard = false

  public init() {}

  public func run(on problem: Problem, in run: inout RunContext) async throws {
    try run.train(on: problem) { logits, indices, training in
      loss(logits: logits, labels: training.labels(of: indices))
    }
  }

  /// −mean Σ ((1 − w) y + w p) log p; in the hard form the one-hot argmax takes p's place.
  func loss(logits: Tensor, labels: [Int]) -> Tensor {
    let predicted =
      isHard
      ? Tensor.oneHot(logits.detached.argMax(), classes: logits.shape[-1]) : logits.softmax()
    return (1 - weight) * crossEntropy(logits, labels)
      + weight * softCrossEntropy(logits, predicted)
  }
}
