public import Experiments
import Learning
import Numerics
import Sparsity
import Tensors

/// Magnitude pruning: the smallest weights of a trained network go, the rest is trained again.
///
/// Han, Pool, Tran and Dally, *Learning both Weights and Connections for Efficient Neural Networks*,
/// NeurIPS 2015, arXiv:1506.02626.
public struct MagnitudePruning: System {
  public static let card = SystemCard(
    id: "magnitude-pruning", title: "Magnitude pruning",
    citation: """
      Han, Pool, Tran, Dally: Learning both Weights and Connections for Efficient Neural Networks, \
      NeurIPS 2015, arXiv:1506.02626
      """,
    family: "sparse-networks",
    claim:
      "Most weights of a trained network can be removed, smallest first, without losing accuracy.",
    deviations: [
      "One threshold for all layers instead of one a layer, in proportion to its standard deviation.",
      "Pruned once, not in several rounds; the budget's epochs are those of the retraining.",
      "No dropout, so that its adjustment during retraining has no place.",
    ])

  /// The share of the prunable weights that become zero, in 0..<1; biases and norms are never pruned.
  public var sparsity = 0.9

  public init() {}

  /// Starts from the parent's weights; beside the usual metrics, "accuracy before retraining", the
  /// "sparsity" that was asked for and the "realized sparsity" of the prunable weights.
  public func run(on problem: Problem, in run: inout RunContext) async throws {
    let task = try ClassificationTask(problem, by: run.generator)
    var generator = run.generator.stream("weights")
    let model = task.makeModel(using: &generator)
    try run.restoreParentWeights(to: model)
    let kept = Pruning(.oneShot(sparsity), by: .magnitude).prune(model, to: sparsity)
    run.finish("sparsity", sparsity)
    run.finish("realized sparsity", kept.sparsity)
    run.finish(
      "accuracy before retraining",
      accuracy(evaluated(model, on: task.test.inputs), task.test.labels))
    try task.train(model, in: &run) { logits, indices in
      crossEntropy(logits, indices.map { task.training.labels[$0] })
    }
    task.evaluate(model, in: &run)
  }
}
