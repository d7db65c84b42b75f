import Learning
import Numerics
import Tensors

/// Plain training by cross entropy: the baseline of every family.
public struct SupervisedTraining: System {
  public static let card = SystemCard(
    id: "supervised", title: "Cross entropy",
    citation: "The usual loss: the mean negative log-likelihood of the given labels.",
    claim: "Minimising cross entropy fits the labels, right and wrong ones alike, in the end.")

  /// Whether the trained weights are kept, for runs that start from this one.
  public var keepsWeights = false

  public init() {}

  public func run(on problem: Problem, in run: inout RunContext) async throws {
    let task = try ClassificationTask(problem, by: run.generator)
    var generator = run.generator.stream("weights")
    let model = task.makeModel(using: &generator)
    try task.train(model, in: &run) { logits, indices in
      crossEntropy(logits, indices.map { task.training.labels[$0] })
    }
    task.evaluate(model, in: &run)
    if keepsWeights { run.keepWeights(of: model) }
  }
}
