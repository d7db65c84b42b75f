public import Experiments
import Learning

/// An oracle: cross entropy over the samples whose label is right, in the batches of the others.
public struct CleanOnly: System {
  public static let card = SystemCard(
    id: "clean-only", title: "Clean labels only",
    citation: "Cross entropy that is told which labels are wrong: what could be reached at best.",
    family: "label-noise",
    claim: "Leaving every wrong label out is the most that finding them can give.")

  public init() {}

  public func run(on problem: Problem, in run: inout RunContext) async throws {
    try run.train(on: problem) { logits, indices, training in
      // A label of −1 is not counted: the others' mean stays their own.
      crossEntropy(
        logits,
        indices.map { training.labels[$0] == training.trueLabels[$0] ? training.labels[$0] : -1 })
    }
  }
}
