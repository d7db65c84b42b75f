public import Numerics
public import Tensors

extension Trainer {
  /// Examples with labels that are not trained on.
  public struct Validation {
    public var inputs: Tensor
    public var labels: [Int]

    public init(_ inputs: Tensor, _ labels: [Int]) {
      self.inputs = inputs
      self.labels = labels
    }
  }

  /// Trains a classifier of examples, or of each of their pixels, by a loss of logits and labels.
  ///
  /// After each epoch the evaluation records "accuracy" and "loss" (mean negative log-likelihood) on
  /// the validation examples, where there are some.
  ///
  /// Inputs are `[n, ...]`; each example has the same number of labels: 1, or one a pixel in the order
  /// of the logits. Throws `TrainingError`, `CancellationError`, and what the trainer's closures throw.
  @discardableResult
  public func fit<Rule: UpdateRule>(
    _ model: any Layer, _ inputs: Tensor, _ labels: [Int], validation: Validation? = nil,
    with optimizer: Optimizer<Rule>, by generator: SeededGenerator,
    from state: TrainingState? = nil,
    loss: (_ logits: Tensor, _ labels: [Int]) -> Tensor = crossEntropy
  ) throws -> TrainingHistory {
    require(inputs.rank > 0, "Trainer.fit: inputs need an axis of examples")
    let count = inputs.shape[0]
    require(
      count > 0 && labels.count % count == 0 && !labels.isEmpty,
      "Trainer.fit: \(labels.count) labels for \(count) examples")
    let perExample = labels.count / count
    let evaluate = validation.map { validation in
      {
        let logits = evaluated(model, on: validation.inputs, batchSize: batchSize)
        return [
          "accuracy": accuracy(logits, validation.labels),
          "loss": negativeLogLikelihood(logits: logits, labels: validation.labels),
        ]
      }
    }
    return try fit(
      model, count: count, with: optimizer, by: generator, from: state, evaluate: evaluate
    ) { batch, pass in
      let targets = batch.indices.flatMap {
        labels[($0 * perExample)..<(($0 + 1) * perExample)]
      }
      return loss(model(inputs.rows(batch.indices), in: &pass), targets)
    }
  }
}

/// A model's outputs in evaluation for inputs `[n, ...]`, computed in batches to bound memory.
public func evaluated(_ model: any Layer, on inputs: Tensor, batchSize: Int = 256) -> Tensor {
  require(inputs.rank > 0 && batchSize > 0, "evaluated: inputs \(inputs.shape) by \(batchSize)")
  let count = inputs.shape[0]
  guard count > batchSize else { return model(inputs) }
  let parts = stride(from: 0, to: count, by: batchSize).map { start in
    model(inputs.slice(axis: 0, start..<min(count, start + batchSize)))
  }
  return Tensor.concatenating(parts, axis: 0)
}
