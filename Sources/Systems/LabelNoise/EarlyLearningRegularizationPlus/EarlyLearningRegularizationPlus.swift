public import Experiments
import Learning
import Numerics
import Tensors

/// ELR+: two networks that give each other targets through weight averages, and mixup.
///
/// Liu, Niles-Weed, Razavian and Fernandez-Granda, NeurIPS 2020, arXiv:2007.00151, section 4.
public struct EarlyLearningRegularizationPlus: System {
  public static let card = SystemCard(
    id: "elr-plus", title: "ELR+", citation: EarlyLearningRegularization.card.citation,
    family: "label-noise",
    claim:
      "Two networks, weight averages and mixup make early-learning regularisation better still.",
    deviations: [
      "Both networks train in turns, epoch by epoch, within one process.",
      "The budget counts the epochs of each network, so that ELR+ computes about three times as much.",
    ],
    readings: [
      """
      Both networks' ramps count the steps of network 1: while network 2 goes through its epoch, the \
      count stands where network 1 left it.
      """,
      "The weight average of CIFAR-10's settings has no slow ramp: a = min(1 − 1/(step + 1), 0.997).",
    ])

  /// β: the share of the old target that stays at each visit.
  public var targetDecay: Float = 0.7
  /// λ: the weight of the regulariser.
  public var strength: Float = 3
  /// α of mixup's Beta(α, α).
  public var mixupAlpha = 1.0
  /// L: steps until the regulariser has its full weight; 0 for all of it from the start.
  public var rampSteps = 0
  /// The greatest decay of the weight averages.
  public var averageDecay: Float = 0.997
  /// Steps over which the averages' decay ramps up; `nil` for 1 − 1/(step + 1) up to the greatest.
  public var averageRampSteps: Int?
  /// Whether mixed labels are multiplied by the targets and normalised (for 100 classes).
  public var correctsLabels = false

  public init() {}

  /// Trains both networks within the budget's epochs each; curves and metrics are of the mean logits.
  public func run(on problem: Problem, in run: inout RunContext) async throws {
    let task = try ClassificationTask(problem, by: run.generator)
    let twins = makeTwins(for: task, by: run.generator)
    var training = TwinTraining(twins: twins, generator: run.generator.stream("training"))
    let phase = run.phase("training")
    if let kept = phase.kept { try training.restore(kept) }
    let mean = MeanLogits(first: twins[0].model, second: twins[1].model)
    while training.position.epochs.count < problem.budget.epochs {
      while training.position.network < 2 { try trainEpoch(&training, on: task, phase: phase) }
      training.position.finishEpoch(metrics: task.epochMetrics(of: mean))
      let count = training.position.epochs.count
      run.say("epoch \(count) of \(problem.budget.epochs)")
      run.advance(Double(count) / Double(problem.budget.epochs))
    }
    for record in training.position.epochs { task.log(record, in: &run) }
    task.evaluate(mean, in: &run)
  }

  /// exp(−5 (1 − step/L)²), and 1 from L on or without a ramp (step e).
  static func ramp(_ step: Int, over length: Int) -> Float {
    guard step < length else { return 1 }
    let rest = 1 - Float(step) / Float(length)
    return Elementary.exp(-5 * rest * rest)
  }

  /// a of the weight average after this step (step f).
  func decay(at step: Int) -> Float {
    guard let averageRampSteps else { return min(1 - 1 / Float(step + 1), averageDecay) }
    return averageDecay * Self.ramp(step + 1, over: averageRampSteps)
  }
}
