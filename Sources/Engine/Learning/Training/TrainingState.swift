import Tensors

/// All that a training needs to go on after an epoch as if it had never stopped.
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
  let history: TrainingHistory
  let weights: [Weight]
  let buffers: [Values]
  let best: Best?
  let restoresBest: Bool

  /// The number of finished epochs.
  public var finishedEpochs: Int { epoch }

  init<Rule: UpdateRule>(
    of model: any Trainable, _ optimizer: Optimizer<Rule>, _ progress: Progress
  ) {
    epoch = progress.epoch
    history = progress.history
    weights = model.parameters.map { parameter in
      let state = optimizer.state(of: parameter)
      return Weight(
        name: parameter.name, value: Values(parameter.value),
        mask: parameter.mask.map { Values($0.tensor) },
        optimizer: state?.tensors.map(Values.init) ?? [], updates: state?.updates ?? 0)
    }
    buffers = model.buffers.map { Values($0.value) }
    restoresBest = progress.best?.state != nil
    best = progress.best.map { best in
      Best(
        epoch: best.epoch, value: best.value,
        parameters: best.state?.parameters.map(Values.init) ?? [],
        buffers: best.state?.buffers.map(Values.init) ?? [])
    }
  }

  /// Gives parameters, masks, running statistics and the optimiser's state back.
  func restore<Rule: UpdateRule>(to model: any Trainable, _ optimizer: Optimizer<Rule>) throws {
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

  private func check(_ name: String, _ shape: Shape, against weight: Weight) throws {
    guard weight.name == name && weight.value.shape == shape else {
      throw TrainingError.stateMismatch(
        name: name, found: "\(weight.name) of shape \(weight.value.shape)", expected: "\(shape)")
    }
  }
}

extension Progress {
  /// Where the kept training stood.
  init(_ state: TrainingState) {
    epoch = state.epoch
    history = state.history
    best = state.best.map { best in
      Best(
        epoch: best.epoch, value: best.value,
        state: state.restoresBest
          ? ModelState(
            parameters: best.parameters.map(\.tensor), buffers: best.buffers.map(\.tensor)) : nil)
    }
  }
}
