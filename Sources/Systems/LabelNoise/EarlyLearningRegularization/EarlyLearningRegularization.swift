public import Experiments
import Learning
import Numerics
import Tensors

/// Early-learning regularisation (ELR): predictions stay near what the network learned early.
///
/// Liu, Niles-Weed, Razavian and Fernandez-Granda, *Early-Learning Regularization Prevents Memorization
/// of Noisy Labels*, NeurIPS 2020, arXiv:2007.00151.
public struct EarlyLearningRegularization: System {
  public static let card = SystemCard(
    id: "elr", number: 36, title: "ELR",
    citation: """
      Liu, Niles-Weed, Razavian, Fernandez-Granda: Early-Learning Regularization Prevents \
      Memorization of Noisy Labels, NeurIPS 2020, arXiv:2007.00151
      """,
    claim: """
      Keeping predictions near running averages of the model's own early outputs stops a network \
      from memorising wrong labels.
      """,
    deviations: [
      "ELR+ (two networks, mixup, weight averaging) is not part of this type.",
      "The model after the last epoch is evaluated; the paper takes the best on noisy validation labels.",
    ])

  /// β: the share of the old target that stays at each visit (CIFAR-10, symmetric noise).
  public var targetDecay: Float = 0.7
  /// λ: the weight of the regulariser (CIFAR-10, symmetric noise).
  public var strength: Float = 3

  public init() {}

  /// Trains with running targets; beside the usual metrics, "suspect precision" and "suspect recall"
  /// say how well argmax t ≠ y finds the wrong labels (algorithm, step 7).
  public func run(on problem: Problem, in run: inout RunContext) async throws {
    let task = try ClassificationTask(problem, by: run.generator)
    var generator = run.generator.stream("weights")
    let model = task.makeModel(using: &generator)
    var table = TargetTable(
      samples: task.training.labels.count, classes: task.classes, decay: targetDecay)
    try task.train(model, in: &run) { logits, indices in
      // The table is updated before the loss, with the training-mode outputs (step 1).
      table.update(indices, with: EarlyLearningLoss.clampedProbabilities(logits.detached))
      return EarlyLearningLoss.loss(
        logits: logits, labels: indices.map { task.training.labels[$0] },
        targets: table.targets(of: indices), strength: strength)
    }
    task.evaluate(model, in: &run)
    finishSuspects(table.leaningClasses, of: task.training, in: &run)
  }

  private func finishSuspects(
    _ leaning: [Int], of part: ClassificationTask.Part, in run: inout RunContext
  ) {
    let wrong = Set(part.wrong)
    guard !wrong.isEmpty else { return }
    let suspects = leaning.indices.filter { leaning[$0] != part.labels[$0] }
    let found = suspects.count { wrong.contains($0) }
    run.finish("suspect recall", Double(found) / Double(wrong.count))
    if !suspects.isEmpty {
      run.finish("suspect precision", Double(found) / Double(suspects.count))
    }
  }
}
