import Learning
import Numerics
import Tensors
import Testing

@Suite struct TrainerStoppingTests {
  let problem = ClusterProblem()

  private func fit(
    _ trainer: Trainer, _ model: any Layer, metrics: [Double],
    name: String = "score"
  ) throws -> TrainingHistory {
    var remaining = metrics[...]
    return try trainer.fit(
      model, count: 90, with: Optimizer(SGD(rate: 0.1)), by: SeededGenerator(seed: 1),
      evaluate: { [name: remaining.popFirst() ?? .nan] }
    ) { batch, pass in
      crossEntropy(
        model(problem.inputs.rows(batch.indices), in: &pass),
        batch.indices.map { problem.labels[$0] })
    }
  }

  @Test func `it stops when a metric has not improved for its patience and restores the best`()
    throws
  {
    let stopping = EarlyStopping(on: "score", goal: .greatest, patience: 1)
    var trainer = Trainer(epochs: 9, batchSize: 45, earlyStopping: stopping)
    let model = problem.model()
    var bits: [[UInt32]] = []
    trainer.onEpoch = { _ in bits.append(ClusterProblem.bits(of: model)) }
    let history = try fit(trainer, model, metrics: [1, 3, 2, 2.5, 9])
    #expect(history.epochs.count == 4)
    #expect(history.isStoppedEarly)
    #expect(history.keptEpoch == 1)
    #expect(ClusterProblem.bits(of: model) == bits[1])
    #expect(bits[1] != bits[3])
  }

  @Test func `it goes on while the metric falls`() throws {
    let stopping = EarlyStopping(
      on: "score", goal: .least, patience: 0, restoresBest: false)
    let trainer = Trainer(epochs: 4, batchSize: 45, earlyStopping: stopping)
    let history = try fit(trainer, problem.model(), metrics: [4, 3, 2, 1])
    #expect(history.epochs.count == 4)
    #expect(!history.isStoppedEarly)
    #expect(history.keptEpoch == 3)
  }

  @Test func `a watched metric that is missing is an error`() {
    let trainer = Trainer(
      epochs: 2, batchSize: 45, earlyStopping: EarlyStopping(on: "dice", goal: .greatest))
    let error = #expect(throws: TrainingError.self) {
      try fit(trainer, problem.model(), metrics: [1], name: "score")
    }
    #expect(
      error?.description
        == "early stopping watches \"dice\", but the evaluation after epoch 0 returned only score")
  }

  @Test func `a loss that is not finite names the step and the first layer`() {
    var trainer = Trainer(epochs: 2, batchSize: 45)
    let model = problem.model()
    trainer.onStep = { record, _ in
      guard record.step == 1 else { return }
      let weight = model.parameters[0]
      weight.value = weight.value * .infinity
    }
    let error = #expect(throws: TrainingError.self) {
      try fit(trainer, model, metrics: [0, 0])
    }
    guard case .lossNotFinite(step: 2, _, layer: "first") = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `a loss that is not finite by itself blames the loss`() {
    let model = problem.model()
    let error = #expect(throws: TrainingError.self) {
      try Trainer(epochs: 1, batchSize: 45).fit(
        model, problem.inputs, problem.labels, with: Optimizer(SGD(rate: 0.1)),
        by: SeededGenerator(seed: 1)
      ) { logits, _ in logits.sum() * .infinity }
    }
    guard case .lossNotFinite(step: 0, _, layer: nil) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.description.contains("look at the loss function") == true)
  }

  @Test func `a gradient that is not finite names the step and the parameter and changes nothing`()
  {
    let model = problem.model()
    var kept = ClusterProblem.parameterBits(of: model)
    var trainer = Trainer(epochs: 2, batchSize: 45)
    trainer.onStep = { _, _ in kept = ClusterProblem.parameterBits(of: model) }
    let error = #expect(throws: TrainingError.self) {
      // The root's slope at 0 is infinite, and times the 0 behind it NaN; its value is 0.
      try trainer.fit(
        model, count: 90, with: Optimizer(SGD(rate: 0.1)), by: SeededGenerator(seed: 1)
      ) { batch, pass in
        let logits = model(problem.inputs.rows(batch.indices), in: &pass)
        return batch.step < 3 ? logits.squared().mean() : (logits * 0).squareRoot().sum()
      }
    }
    #expect(error == .gradientNotFinite(step: 3, parameter: "last.bias"))
    #expect(error?.description.contains("the gradient at step 3 is not finite") == true)
    #expect(ClusterProblem.parameterBits(of: model) == kept)
  }

  @Test func `a cancelled task stops within a step`() async {
    let task = Task {
      let problem = ClusterProblem()
      let model = problem.model()
      var trainer = Trainer(epochs: 1_000, batchSize: 16)
      var steps = 0
      trainer.onStep = { record, _ in
        steps += 1
        if record.step == 7 { unsafe withUnsafeCurrentTask { unsafe $0?.cancel() } }
      }
      do {
        try trainer.fit(
          model, problem.inputs, problem.labels, with: Optimizer(SGD(rate: 0.1)),
          by: SeededGenerator(seed: 1))
        return (steps, false)
      } catch {
        return (steps, error is CancellationError)
      }
    }
    let (steps, isCancelled) = await task.value
    #expect(steps == 8)
    #expect(isCancelled)
  }
}
