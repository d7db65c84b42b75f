public import Numerics
import Tensors

extension TrainingState {
  /// Where the trainer stands between two steps.
  init<Rule: UpdateRule>(
    of model: any Trainable, _ optimizer: Optimizer<Rule>, _ progress: Progress,
    by generator: SeededGenerator
  ) {
    self.init(
      epoch: progress.epoch, part: progress.part, history: progress.history,
      weights: Self.weights(of: model, optimizer),
      buffers: model.buffers.map { Values($0.value) },
      best: progress.best.map { best in
        Best(
          epoch: best.epoch, value: best.value,
          parameters: best.state?.parameters.map(Values.init) ?? [],
          buffers: best.state?.buffers.map(Values.init) ?? [])
      }, restoresBest: progress.best?.state != nil, generator: generator)
  }

  /// Where a loop written by hand stands: the model, its optimiser, and the generator it draws from.
  public init<Rule: UpdateRule>(
    of model: any Trainable, _ optimizer: Optimizer<Rule>, generator: SeededGenerator,
    finishedEpochs: Int = 0
  ) {
    self.init(
      epoch: finishedEpochs, part: Progress.EpochPart(), history: TrainingHistory(),
      weights: Self.weights(of: model, optimizer),
      buffers: model.buffers.map { Values($0.value) }, best: nil, restoresBest: false,
      generator: generator)
  }

  private static func weights<Rule: UpdateRule>(
    of model: any Trainable, _ optimizer: Optimizer<Rule>
  ) -> [Weight] {
    model.parameters.map { parameter in
      let state = optimizer.state(of: parameter)
      return Weight(
        name: parameter.name, value: Values(parameter.value),
        mask: parameter.mask.map { Values($0.tensor) },
        optimizer: state?.tensors.map(Values.init) ?? [], updates: state?.updates ?? 0)
    }
  }
}

extension Progress {
  /// Where the kept training stood.
  init(_ state: TrainingState) {
    epoch = state.epoch
    part = state.part
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
