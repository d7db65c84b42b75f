public import Learning
import Numerics
public import Tensors

extension ClassificationTask {
  /// Trains `model` within the problem's budget, and logs each epoch in `run`.
  ///
  /// Curves, by epoch: "loss", "accuracy" (test), "validation accuracy" (on noisy labels, where there
  /// are validation samples), over the wrongly labelled training samples "memorized" (predicted as
  /// labelled) and "rescued" (predicted truly), and over the others "kept" (predicted as labelled,
  /// which is truly). The test curve is for the reader: nothing is chosen by it.
  ///
  /// With `restoresBest` the model gets back the weights of its first epoch with the greatest accuracy
  /// on the noisy validation labels. `loss` is the scalar loss of a batch from its logits and its
  /// training indices; what it changes beside the model is the `companion`, so that an interrupted run
  /// can go on. Throws `TrainingError` for a loss that is not finite, and `CancellationError`.
  public func train(
    _ model: any Layer, in run: inout RunContext, restoresBest: Bool = false,
    companion: Companion? = nil, loss: (_ logits: Tensor, _ indices: [Int]) -> Tensor
  ) throws {
    let start = ContinuousClock.now
    defer { run.spent(on: "training", since: start) }
    let budget = problem.budget
    var trainer = Trainer(
      epochs: budget.epochs, batchSize: budget.batchSize,
      schedule: budget.schedule(samples: training.labels.count),
      // As patient as there are epochs: it only says which weights are kept.
      earlyStopping: restoresBest
        ? EarlyStopping(on: "validation accuracy", goal: .greatest, patience: budget.epochs) : nil)
    let optimizer = Optimizer(budget.optimizer)
    let (say, advance) = (run.say, run.advance)
    let state = try trainer.resume(in: run, with: companion)
    var epoch = state?.finishedEpochs ?? 0
    let history = try trainer.fit(
      model, count: training.labels.count, with: optimizer, by: run.generator.stream("training"),
      from: state,
      evaluate: {
        let metrics = epochMetrics(of: model)
        epoch += 1
        advance(Double(epoch) / Double(budget.epochs))
        say("epoch \(epoch) of \(budget.epochs), accuracy \(percent(metrics["accuracy"]))")
        return metrics
      },
      loss: { batch, pass in
        loss(model(inputs(of: batch.indices, epoch: batch.epoch), in: &pass), batch.indices)
      })
    for record in history.epochs { log(record, in: &run) }
  }

  /// Adds an epoch to the curves that `train` leaves.
  public func log(_ record: EpochRecord, in run: inout RunContext) {
    run.log("loss", step: record.epoch + 1, record.loss)
    for (name, value) in record.metrics.sorted(by: { $0.key < $1.key }) {
      run.log(name, step: record.epoch + 1, value)
    }
  }

  /// What `train` measures after each epoch, by the names of its curves.
  public func epochMetrics(of model: any Layer) -> [String: Double] {
    var metrics = ["accuracy": accuracy(evaluated(model, on: test.inputs), test.labels)]
    if !validation.labels.isEmpty {
      metrics["validation accuracy"] = accuracy(
        evaluated(model, on: validation.inputs), validation.labels)
    }
    let wrong = training.wrong
    if !wrong.isEmpty {
      let predicted = evaluated(model, on: training.inputs.rows(wrong)).argMax()
      metrics["memorized"] = accuracy(predicted, wrong.map { training.labels[$0] })
      metrics["rescued"] = accuracy(predicted, wrong.map { training.trueLabels[$0] })
      let right = training.right
      if !right.isEmpty {
        let logits = evaluated(model, on: training.inputs.rows(right))
        metrics["kept"] = accuracy(logits, right.map { training.labels[$0] })
      }
    }
    return metrics
  }

  private func percent(_ value: Double?) -> String {
    value.map { "\(($0 * 1000).rounded() / 10) %" } ?? "unknown"
  }
}
