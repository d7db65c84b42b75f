public import Numerics
public import Tensors

/// The loop around model, loss and optimiser: batches by seed, schedule, evaluation, early stopping.
///
/// The same trainer, model, data and generator give the same bits. A training stops within a step
/// when its task is cancelled.
public struct Trainer {
  public var epochs: Int
  public var batchSize: Int
  public var dropsRest: Bool
  /// The learning rate of each step; `nil` keeps the rule's own.
  public var schedule: (any Schedule)?
  public var earlyStopping: EarlyStopping?
  /// Called after each update, with its gradients; pruning methods change masks here.
  public var onStep: ((StepRecord, Gradients) throws -> Void)?
  /// Called after each epoch and its evaluation.
  public var onEpoch: ((EpochRecord) throws -> Void)?
  /// Called after each epoch with all that is needed to go on from there.
  public var onCheckpoint: ((TrainingState) throws -> Void)?
  /// Called where the training could be interrupted; gives on demand what is needed to go on.
  public var onPause: ((_ pause: TrainingPause, _ state: () -> TrainingState) throws -> Void)?

  public init(
    epochs: Int, batchSize: Int, dropsRest: Bool = false, schedule: (any Schedule)? = nil,
    earlyStopping: EarlyStopping? = nil
  ) {
    require(epochs >= 0, "Trainer: the number of epochs must not be negative: \(epochs)")
    self.epochs = epochs
    self.batchSize = batchSize
    self.dropsRest = dropsRest
    self.schedule = schedule
    self.earlyStopping = earlyStopping
  }

  /// Trains on `count` examples whose loss a closure computes from a batch's indices.
  ///
  /// The generator decides order, dropped units and whatever the loss draws from the pass. From a
  /// state that `onCheckpoint` or `onPause` got, an interrupted training goes on to the bits of one
  /// without a break; the generator must be the one it began with.
  /// `evaluate` measures after each epoch. Throws `TrainingError`, `CancellationError`, and what the
  /// closures throw.
  @discardableResult
  public func fit<Rule: UpdateRule>(
    _ model: any Trainable, count: Int, with optimizer: Optimizer<Rule>,
    by generator: SeededGenerator, from state: TrainingState? = nil,
    evaluate: (() throws -> [String: Double])? = nil,
    loss: (_ batch: Batch, _ pass: inout Pass) throws -> Tensor
  ) throws -> TrainingHistory {
    let batches = Batches(count: count, size: batchSize, dropsRest: dropsRest, by: generator)
    var progress = Progress()
    if let state {
      try state.check(generator)
      try state.restore(to: model, optimizer)
      progress = Progress(state)
    }
    func pause(_ pause: TrainingPause) throws {
      try onPause?(pause) { TrainingState(of: model, optimizer, progress, by: generator) }
    }
    while progress.epoch < epochs && !progress.history.isStoppedEarly {
      let epoch = progress.epoch
      for batch in batches(epoch: epoch).dropFirst(progress.part.batches) {
        if Task.isCancelled {
          try pause(.cancelled)
          throw CancellationError()
        }
        let record = try step(
          batch, of: model, with: optimizer, by: generator.stream("passes").stream(batch.step),
          loss: loss)
        progress.history.steps.append(record)
        progress.part.batches += 1
        progress.part.lossSum += Double(record.loss) * Double(batch.indices.count)
        progress.part.examples += batch.indices.count
        try pause(.step)
      }
      let record = EpochRecord(
        epoch: epoch, loss: progress.part.lossSum / Double(progress.part.examples),
        metrics: try evaluate?() ?? [:])
      progress.history.epochs.append(record)
      try onEpoch?(record)
      try progress.finishEpoch(record, of: model, by: earlyStopping)
      if let onCheckpoint {
        try onCheckpoint(TrainingState(of: model, optimizer, progress, by: generator))
      }
    }
    try pause(.end)
    return progress.finished(model, by: earlyStopping)
  }

  private func step<Rule: UpdateRule>(
    _ batch: Batch, of model: any Trainable, with optimizer: Optimizer<Rule>,
    by generator: SeededGenerator, loss: (Batch, inout Pass) throws -> Tensor
  ) throws -> StepRecord {
    if let schedule { optimizer.rule.rate = schedule.rate(at: batch.step) }
    var pass = Pass.training(generator)
    let value = try loss(batch, &pass)
    let record = StepRecord(
      step: batch.step, epoch: batch.epoch, rate: optimizer.rule.rate, loss: value.scalar)
    guard record.loss.isFinite else {
      throw TrainingError.lossNotFinite(
        step: batch.step, loss: record.loss,
        layer: try firstLayerNotFinite(batch, by: generator, loss: loss))
    }
    let gradients = value.gradients()
    if let parameter = gradients.lastNotFinite(of: model.parameters) {
      throw TrainingError.gradientNotFinite(step: batch.step, parameter: parameter.name)
    }
    optimizer.step(model.parameters, along: gradients)
    try onStep?(record, gradients)
    return record
  }

  /// Computes the batch again, from the same weights and draws, and looks at each layer's output.
  private func firstLayerNotFinite(
    _ batch: Batch, by generator: SeededGenerator, loss: (Batch, inout Pass) throws -> Tensor
  ) throws -> String? {
    var first: String?
    try withoutActuallyEscaping({ (layer: String, output: Tensor) in
      if first == nil, !output.scalars.allSatisfy(\.isFinite) { first = layer }
    }) { observer in
      var pass = Pass.training(generator)
      pass.observer = observer
      _ = try loss(batch, &pass)
    }
    return first
  }
}

extension Gradients {
  /// The last parameter in the model's order whose gradient holds a NaN or an infinity.
  fileprivate func lastNotFinite(of parameters: [Parameter]) -> Parameter? {
    parameters.last { parameter in
      guard let gradient = self[parameter]?.detached, !gradient.sum().scalar.isFinite else {
        return false
      }
      // A sum of finite numbers may overflow.
      return !gradient.scalars.allSatisfy(\.isFinite)
    }
  }
}
