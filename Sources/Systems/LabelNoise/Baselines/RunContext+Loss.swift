import Experiments
import Learning
import Numerics
import Tensors

extension RunContext {
  /// A whole run of a method that differs from plain training in the loss of a batch alone.
  ///
  /// Weights, samples, order and budget are those of the other systems with this seed. `loss` is the
  /// scalar loss of a batch from its logits and its training indices; what it changes is the
  /// `companion`.
  mutating func train(
    on problem: Problem, restoresBest: Bool = false, companion: Companion? = nil,
    loss: (_ logits: Tensor, _ indices: [Int], _ training: ClassificationTask.Part) -> Tensor
  ) throws {
    let task = try ClassificationTask(problem, by: generator)
    var weights = generator.stream("weights")
    let model = task.makeModel(using: &weights)
    try task.train(model, in: &self, restoresBest: restoresBest, companion: companion) {
      logits, indices in
      loss(logits, indices, task.training)
    }
    task.evaluate(model, in: &self)
  }
}

extension ClassificationTask.Part {
  /// The given labels of these samples.
  func labels(of indices: [Int]) -> [Int] { indices.map { labels[$0] } }
}
