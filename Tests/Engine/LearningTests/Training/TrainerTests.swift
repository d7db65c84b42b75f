import Learning
import Numerics
import Tensors
import Testing

@Suite struct TrainerTests {
  let problem = ClusterProblem()

  private func train(
    _ trainer: Trainer, seed: UInt64 = 2, model: Sequential? = nil
  ) throws -> (model: Sequential, history: TrainingHistory) {
    let model = model ?? problem.model()
    let history = try trainer.fit(
      model, problem.inputs, problem.labels, validation: .init(problem.inputs, problem.labels),
      with: Optimizer(SGD(rate: 0.1, momentum: 0.9)), by: SeededGenerator(seed: seed))
    return (model, history)
  }

  @Test func `it learns to separate three clusters`() throws {
    let (model, history) = try train(Trainer(epochs: 8, batchSize: 16))
    #expect(history.steps.count == 8 * 6)
    #expect(history.epochs.map(\.epoch) == Array(0..<8))
    // The centres lie 3.6 or more apart, 3.6 deviations from any border.
    #expect(accuracy(model(problem.inputs), problem.labels) > 0.97)
    #expect(history.values(of: "accuracy").last == accuracy(model(problem.inputs), problem.labels))
    #expect((history.epochs.last?.loss ?? 1) < 0.4 * (history.epochs.first?.loss ?? 0))
  }

  @Test func `the same seed gives the same bits and another seed does not`() throws {
    let trainer = Trainer(epochs: 2, batchSize: 16)
    let (first, second) = (try train(trainer), try train(trainer))
    #expect(ClusterProblem.bits(of: first.model) == ClusterProblem.bits(of: second.model))
    #expect(first.history == second.history)
    let other = try train(trainer, seed: 3)
    #expect(ClusterProblem.bits(of: first.model) != ClusterProblem.bits(of: other.model))
  }

  @Test func `the schedule sets the rate of each step`() throws {
    let schedule = MultiStep(rate: 0.1, milestones: [6], factor: 0.5)
    let (_, history) = try train(Trainer(epochs: 2, batchSize: 16, schedule: schedule))
    #expect(history.steps.map(\.rate) == (0..<12).map { $0 < 6 ? 0.1 : 0.05 })
  }

  @Test func `an epoch's loss weighs batches by their size`() throws {
    let (_, history) = try train(Trainer(epochs: 1, batchSize: 80))
    let losses = history.steps.map { Double($0.loss) }
    #expect(abs((history.epochs.first?.loss ?? 0) - (losses[0] * 80 + losses[1] * 10) / 90) < 1e-12)
  }

  @Test func `callbacks come after each step and epoch`() throws {
    var trainer = Trainer(epochs: 2, batchSize: 45)
    var calls: [String] = []
    trainer.onStep = { record, _ in calls.append("step \(record.step)") }
    trainer.onEpoch = { record in calls.append("epoch \(record.epoch)") }
    _ = try train(trainer)
    #expect(calls == ["step 0", "step 1", "epoch 0", "step 2", "step 3", "epoch 1"])
  }

  @Test func `a loop written by hand gives the trainer's bits`() throws {
    let trained = try train(Trainer(epochs: 1, batchSize: 16)).model
    let (model, optimizer) = (problem.model(), Optimizer(SGD(rate: 0.1, momentum: 0.9)))
    let generator = SeededGenerator(seed: 2)
    for batch in Batches(count: 90, size: 16, by: generator)(epoch: 0) {
      var pass = Pass.training(generator.stream("passes").stream(batch.step))
      let logits = model(problem.inputs.rows(batch.indices), in: &pass)
      let loss = crossEntropy(logits, batch.indices.map { problem.labels[$0] })
      optimizer.step(model.parameters, along: loss.gradients())
    }
    #expect(ClusterProblem.bits(of: model) == ClusterProblem.bits(of: trained))
  }

  @Test func `outputs in batches are the outputs at once`() {
    let model = problem.model()
    let whole = evaluated(model, on: problem.inputs, batchSize: 90)
    #expect(evaluated(model, on: problem.inputs, batchSize: 32).scalars == whole.scalars)
  }
}
