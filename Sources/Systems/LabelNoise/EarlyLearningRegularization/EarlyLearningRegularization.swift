public import Experiments
import Learning
import Numerics
import Runs
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
    family: "label-noise",
    claim: """
      Keeping predictions near running averages of the model's own early outputs stops a network \
      from memorising wrong labels.
      """,
    deviations: [
      """
      The budget's step schedule for every system, instead of cosine annealing with warm restarts: \
      the comparison is between losses.
      """,
      "No crops and flips: digits are small and may not be mirrored.",
      """
      The last epoch is reported beside the best on noisy validation labels, which the paper reports: \
      the difference is what memorisation costs.
      """,
    ],
    readings: [
      """
      The targets' inner product uses the clamped outputs without normalising them, as the code does; \
      the table's rows are normalised.
      """,
      "Check 7 is the linear experiment's, which the description lists without a number.",
    ],
    checks: (1...7).map { SystemCard.Check($0) })

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
    let companion = Companion({ table }, restore: { table = $0 })
    try task.train(model, in: &run, companion: companion) { logits, indices in
      // The table is updated before the loss, with the training-mode outputs (step 1).
      table.update(indices, with: EarlyLearningLoss.clampedProbabilities(logits.detached))
      return EarlyLearningLoss.loss(
        logits: logits, labels: indices.map { task.training.labels[$0] },
        targets: table.targets(of: indices), strength: strength)
    }
    task.evaluate(model, in: &run)
    finishSuspects(table.leaningClasses, of: task.training, in: &run)
    keepBelief(table, of: task.training, in: &run)
  }

  /// "belief in the label" is t[i][y_i] of each training sample, "label is wrong" 1 or 0.
  private func keepBelief(
    _ table: TargetTable, of part: ClassificationTask.Part, in run: inout RunContext
  ) {
    let all = Array(part.labels.indices)
    run.keep("belief in the label", RunArray(table.targets(of: all).selecting(part.labels).scalars))
    run.keep(
      "label is wrong", RunArray(all.map { part.labels[$0] == part.trueLabels[$0] ? 0 : 1 }))
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
