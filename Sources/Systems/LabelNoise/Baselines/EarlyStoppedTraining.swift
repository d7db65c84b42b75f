public import Experiments
import Learning

/// Cross entropy whose weights are those of its best epoch on the noisy validation labels.
public struct EarlyStoppedTraining: System {
  public static let card = SystemCard(
    id: "early-stopping", title: "CE, stopped early",
    citation: "Cross entropy; the usual remedy against memorisation.", family: "label-noise",
    claim: "The epoch that fits noisy validation labels best comes before memorisation.")

  public init() {}

  public func run(on problem: Problem, in run: inout RunContext) async throws {
    try run.train(on: problem, restoresBest: true) { logits, indices, training in
      crossEntropy(logits, training.labels(of: indices))
    }
  }
}
