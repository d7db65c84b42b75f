import Experiments
import Learning
import Numerics
import Tensors

extension EarlyLearningRegularizationPlus {
  /// Two networks with weights of their own; the first one begins as the other systems' network does.
  func makeTwins(for task: ClassificationTask, by generator: SeededGenerator) -> [Twin] {
    let budget = task.problem.budget
    return ["weights", "weights of network 2"].map { name in
      var weights = generator.stream(name)
      var same = weights
      return Twin(
        model: task.makeModel(using: &weights), average: task.makeModel(using: &same),
        optimizer: Optimizer(budget.optimizer),
        table: TargetTable(
          samples: task.training.labels.count, classes: task.classes, decay: targetDecay))
    }
  }

  /// The rest of an epoch of the network whose turn it is, step by step.
  ///
  /// Throws `TrainingError` for a loss that is not finite, and `CancellationError`.
  func trainEpoch(
    _ training: inout TwinTraining, on task: ClassificationTask, phase: Phase
  ) throws {
    let (number, epoch) = (training.position.network, training.position.epochs.count)
    let other = training.twins[1 - number].average
    let budget = task.problem.budget
    // Network 1 sees the batches of the other systems.
    let order = number == 0 ? training.generator : training.generator.stream("network 2")
    let batches = Batches(count: task.training.labels.count, size: budget.batchSize, by: order)
    let schedule = budget.schedule(samples: task.training.labels.count)
    for batch in batches(epoch: epoch).dropFirst(training.position.batches) {
      let step = number == 0 ? batch.step : (epoch + 1) * batches.perEpoch
      training.twins[number].optimizer.rule.rate = schedule.rate(at: batch.step)
      let draws = order.stream("passes").stream(batch.step)
      let loss = loss(
        of: batch.indices, in: &training.twins[number], guidedBy: other, on: task,
        epoch: epoch, ramp: Self.ramp(step, over: rampSteps), by: draws)
      guard loss.scalar.isFinite else {
        throw TrainingError.lossNotFinite(step: batch.step, loss: loss.scalar, layer: nil)
      }
      let twin = training.twins[number]
      twin.optimizer.step(twin.model.parameters, along: loss.gradients())
      twin.follow(decay: decay(at: step))
      training.position.finishStep(loss: loss.scalar)
      try phase.pause { try training.parts() }
    }
    training.position.finishNetwork(steps: batches.perEpoch)
  }

  /// The loss of one batch, after its targets were updated (steps a to d).
  func loss(
    of indices: [Int], in twin: inout Twin, guidedBy other: any Layer, on task: ClassificationTask,
    epoch: Int = 0, ramp: Float, by generator: SeededGenerator
  ) -> Tensor {
    let inputs = task.inputs(of: indices, epoch: epoch)
    var draws = generator.stream("mixup")
    let mixup = Mixup(count: indices.count, alpha: mixupAlpha, using: &draws)
    // The other network's average sees the unmixed batch in training mode, without gradient (b).
    var guiding = Pass.training(generator.stream("guide"))
    twin.table.update(indices, with: other(inputs, in: &guiding).detached.softmax())
    let targets = mixup(twin.table.targets(of: indices))
    var labels = mixup(Tensor.oneHot(task.training.labels(of: indices), classes: task.classes))
    if correctsLabels { labels = Self.corrected(labels, by: targets) }
    var pass = Pass.training(generator)
    let logits = twin.model(mixup(inputs), in: &pass)
    let agreement = EarlyLearningLoss.regularizer(
      EarlyLearningLoss.clampedProbabilities(logits), targets: targets)
    return softCrossEntropy(logits, labels) + ramp * strength * agreement
  }

  /// y' ⊙ q, normalised to sum 1 (step d, for 100 classes).
  static func corrected(_ labels: Tensor, by targets: Tensor) -> Tensor {
    let product = labels * targets
    return product / product.sum(axes: [1], keepingAxes: true)
  }
}
