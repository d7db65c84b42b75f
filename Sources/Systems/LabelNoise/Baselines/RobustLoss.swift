public import Experiments
import Learning

/// Cross entropy against smoothed labels: each class gets its share of ε.
public struct LabelSmoothing: System {
  public static let card = SystemCard(
    id: "label-smoothing", title: "Label smoothing",
    citation: """
      Szegedy, Vanhoucke, Ioffe, Shlens, Wojna: Rethinking the Inception Architecture for Computer \
      Vision, CVPR 2016, arXiv:1512.00567
      """,
    family: "label-noise",
    claim: "Labels that are never quite certain keep a network from becoming too sure.")

  /// ε: the probability that is spread over all classes.
  public var smoothing: Float = 0.1

  public init() {}

  public func run(on problem: Problem, in run: inout RunContext) async throws {
    try run.train(on: problem) { logits, indices, training in
      smoothedCrossEntropy(logits, training.labels(of: indices), smoothing: smoothing)
    }
  }
}

/// A loss between cross entropy and the mean absolute error.
public struct GeneralizedCrossEntropyTraining: System {
  public static let card = SystemCard(
    id: "generalized-cross-entropy", title: "GCE",
    citation: """
      Zhang, Sabuncu: Generalized Cross Entropy Loss for Training Deep Neural Networks with Noisy \
      Labels, NeurIPS 2018, arXiv:1805.07836
      """,
    family: "label-noise",
    claim: "A bounded loss gives samples that disagree with the network less weight.",
    deviations: ["The plain loss; the paper's truncated form is left out, as in the comparison."])

  /// q: 0 is cross entropy in the limit, 1 the mean absolute error.
  public var q: Float = 0.7

  public init() {}

  public func run(on problem: Problem, in run: inout RunContext) async throws {
    try run.train(on: problem) { logits, indices, training in
      generalizedCrossEntropy(logits, training.labels(of: indices), q: q)
    }
  }
}
