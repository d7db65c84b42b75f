public import Numerics
import Tensors

/// All that a training needs to go on as if it had never stopped: model, optimiser, generator, history.
public struct TrainingState: Sendable, Codable {
  /// The values of one tensor.
  struct Values: Sendable, Codable {
    let shape: Shape
    let scalars: [Float]

    init(_ tensor: Tensor) {
      shape = tensor.shape
      scalars = tensor.scalars
    }

    var tensor: Tensor { Tensor(scalars, shape: shape) }
  }

  /// One parameter with what the optimiser keeps for it.
  struct Weight: Sendable, Codable {
    let name: String
    let value: Values
    let mask: Values?
    let optimizer: [Values]
    let updates: Int
  }

  /// The best epoch so far, where early stopping watches one.
  struct Best: Sendable, Codable {
    let epoch: Int
    let value: Double
    let parameters: [Values]
    let buffers: [Values]
  }

  let epoch: Int
  /// What is done of the epoch.
  let part: Progress.EpochPart
  let history: TrainingHistory
  let weights: [Weight]
  let buffers: [Values]
  let best: Best?
  let restoresBest: Bool
  /// The generator that decides order and dropped units from here on.
  public let generator: SeededGenerator?

  /// The number of finished epochs; further steps may have been taken.
  public var finishedEpochs: Int { epoch }

  /// Gives parameters, masks, running statistics and the optimiser's state back.
  ///
  /// Throws `TrainingError.stateMismatch` for a model of another structure.
  public func restore<Rule: UpdateRule>(to model: any Trainable, _ optimizer: Optimizer<Rule>)
    throws
  {
    let parameters = model.parameters
    guard parameters.count == weights.count, model.buffers.count == buffers.count else {
      throw TrainingError.stateMismatch(
        name: "the model", found: "\(weights.count) parameters and \(buffers.count) buffers",
        expected: "\(parameters.count) and \(model.buffers.count)")
    }
    for (parameter, weight) in zip(parameters, weights) {
      try check(parameter.name, parameter.value.shape, against: weight)
      parameter.mask = weight.mask.map { mask in
        let kept = mask.scalars.count { $0 != 0 }
        return Mask(keeping: kept, of: mask.tensor)
      }
      parameter.value = weight.value.tensor
      optimizer.reset([parameter])
      if weight.updates > 0 {
        optimizer.restore(
          weight.optimizer.map(\.tensor), updates: weight.updates, of: parameter)
      }
    }
    for (buffer, values) in zip(model.buffers, buffers) { buffer.value = values.tensor }
  }

  /// Throws when the training is to go on with other draws than it began with.
  func check(_ other: SeededGenerator) throws {
    guard generator == nil || generator == other else {
      throw TrainingError.stateMismatch(
        name: "the generator", found: "another one", expected: "what `fit` was given")
    }
  }

  private func check(_ name: String, _ shape: Shape, against weight: Weight) throws {
    guard weight.name == name && weight.value.shape == shape else {
      throw TrainingError.stateMismatch(
        name: name, found: "\(weight.name) of shape \(weight.value.shape)", expected: "\(shape)")
    }
  }
}
