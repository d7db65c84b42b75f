import Experiments
import Learning
import Numerics
import Tensors
import Testing

@testable import LabelNoise

@Suite struct EarlyLearningPlusTests {
  private static let problem = Problem(
    data: DataChoice(.digits, training: 40, validation: 10, test: 10),
    labelNoise: .symmetric(rate: 0.4), model: .perceptron(hidden: [8]),
    budget: Budget(epochs: 1, batchSize: 10))

  /// e^-5 = 0.0067379.
  @Test func `the ramp rises from e to the minus 5 to 1`() {
    typealias Plus = EarlyLearningRegularizationPlus
    #expect(abs(Plus.ramp(0, over: 100) - 0.0067379) < 1e-6)
    #expect(abs(Plus.ramp(50, over: 100) - 0.2865048) < 1e-6)  // e^-1.25
    #expect(Plus.ramp(100, over: 100) == 1)
    #expect(Plus.ramp(0, over: 0) == 1)
  }

  @Test func `the average's decay follows its two rules`() {
    let plain = EarlyLearningRegularizationPlus()
    #expect(plain.decay(at: 0) == 0)
    #expect(plain.decay(at: 3) == 0.75)
    #expect(plain.decay(at: 100_000) == 0.997)
    let slow = plain.with(\.averageRampSteps, 40_000)
    #expect(abs(slow.decay(at: 19_999) - 0.997 * 0.2865048) < 1e-6)
    #expect(slow.decay(at: 39_999) == 0.997)
  }

  @Test(arguments: [0, 0.75] as [Float])
  func `an average keeps a share of itself`(decay: Float) throws {
    let task = try ClassificationTask(Self.problem, by: SeededGenerator(seed: 1))
    let twin = EarlyLearningRegularizationPlus().makeTwins(
      for: task, by: SeededGenerator(seed: 1))[0]
    let before = twin.average.parameters[0].value.scalars
    #expect(before == twin.model.parameters[0].value.scalars)
    twin.model.parameters[0].value = Tensor.ones(twin.model.parameters[0].shape)
    twin.follow(decay: decay)
    let after = twin.average.parameters[0].value.scalars
    for (a, b) in zip(after, before) { #expect(abs(a - (decay * b + 1 - decay)) < 1e-6) }
  }

  @Test func `without memory and mixup the target is the other network's output`() throws {
    let system = EarlyLearningRegularizationPlus().with(\.targetDecay, 0).with(\.mixupAlpha, 0)
    let generator = SeededGenerator(seed: 1)
    let task = try ClassificationTask(Self.problem, by: generator)
    var twins = system.makeTwins(for: task, by: generator)
    let indices = [3, 17, 5]
    let other = twins[1].average
    let loss = system.loss(
      of: indices, in: &twins[0], guidedBy: other, on: task, ramp: 1, by: generator)
    let inputs = task.training.inputs.rows(indices)
    let expected = other(inputs).softmax().scalars
    for (a, b) in zip(twins[0].table.targets(of: indices).scalars, expected) {
      #expect(abs(a - b) < 1e-6)
    }
    // And the loss is then ELR's with these targets.
    let plain = EarlyLearningLoss.loss(
      logits: twins[0].model(inputs), labels: task.training.labels(of: indices),
      targets: Tensor(expected, shape: [3, 10]), strength: 3)
    #expect(abs(loss.scalar - plain.scalar) < 1e-4)
    // The average that guides gets no gradient.
    let gradients = loss.gradients()
    #expect(other.parameters.allSatisfy { gradients[$0] == nil })
  }

  /// (0.8, 0.2, 0) ⊙ (0.25, 0.5, 0.25) = (0.2, 0.1, 0), normalised (2/3, 1/3, 0).
  @Test func `labels are corrected by the targets`() {
    let corrected = EarlyLearningRegularizationPlus.corrected(
      Tensor([0.8, 0.2, 0], shape: [1, 3]), by: Tensor([0.25, 0.5, 0.25], shape: [1, 3]))
    for (a, b) in zip(corrected.scalars, [2.0 / 3, 1.0 / 3, 0] as [Float]) {
      #expect(abs(a - b) < 1e-6)
    }
  }
}
