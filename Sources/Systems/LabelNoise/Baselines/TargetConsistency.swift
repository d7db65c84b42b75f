public import Experiments
import Learning
import Tensors

/// ELR's targets with the usual consistency term in the place of the inner product.
///
/// The ablation of Liu et al., after Laine and Aila, *Temporal Ensembling*, ICLR 2017,
/// arXiv:1610.02242.
public struct TargetConsistency: System {
  public static let card = SystemCard(
    id: "target-consistency", title: "KL to targets",
    citation: """
      Laine, Aila: Temporal Ensembling for Semi-Supervised Learning, ICLR 2017, arXiv:1610.02242; \
      as the ablation in Liu et al., NeurIPS 2020, arXiv:2007.00151
      """,
    family: "label-noise",
    claim: "Pulling predictions towards the targets by KL divergence does not stop memorisation.",
    deviations: ["The weight is constant, as ELR's; temporal ensembling ramps it up."])

  /// β: the share of the old target that stays at each visit, as in ELR.
  public var targetDecay: Float = 0.7
  /// λ: the weight of the divergence.
  public var strength: Float = 3

  public init() {}

  public func run(on problem: Problem, in run: inout RunContext) async throws {
    var table: TargetTable?
    let companion = Companion({ table }, restore: { table = $0 })
    try run.train(on: problem, companion: companion) { logits, indices, training in
      var current =
        table
        ?? TargetTable(
          samples: training.labels.count, classes: logits.shape[-1], decay: targetDecay)
      current.update(indices, with: EarlyLearningLoss.clampedProbabilities(logits.detached))
      table = current
      return loss(
        logits: logits, labels: training.labels(of: indices), targets: current.targets(of: indices))
    }
  }

  /// CE(z, y) + λ mean KL(t / Σ t ‖ p); every sample's target was updated before, so that Σ t > 0.
  func loss(logits: Tensor, labels: [Int], targets: Tensor) -> Tensor {
    let normalized = targets / targets.sum(axes: [1], keepingAxes: true)
    // Exact zeros add nothing to the entropy; the clamp keeps their logarithm finite.
    let entropy = (normalized * normalized.clamped(to: 1e-12...1).log()).sum(axes: [1]).mean()
    return crossEntropy(logits, labels)
      + strength * (softCrossEntropy(logits, normalized) + entropy)
  }
}
