import Learning
import Numerics
import Tensors
import Testing

@testable import LabelNoise

/// What the regulariser alone does to the logits.
@Suite struct EarlyLearningGradientTests {
  private let logits = Tensor([0.5, -1.2, 0.3], shape: [1, 3])

  private func gradient(_ logits: Tensor, targets: [Float]) throws -> [Float] {
    let parameter = Parameter("logits", logits)
    let term = EarlyLearningLoss.regularizer(
      EarlyLearningLoss.clampedProbabilities(parameter.tracked),
      targets: Tensor(targets, shape: [1, 3]))
    return try #require(term.gradients()[parameter]).scalars
  }

  @Test func `without targets there is no gradient`() throws {
    #expect(try gradient(logits, targets: [0, 0, 0]).allSatisfy { $0 == 0 })
  }

  /// exp(-30) is below the clamp, and 1 - 2 exp(-30) above it.
  @Test func `a prediction that is certain has no gradient`() throws {
    let certain = Tensor([30, 0, 0], shape: [1, 3])
    #expect(try gradient(certain, targets: [0.2, 0.6, 0.1]).allSatisfy { $0 == 0 })
  }

  /// With t = onehot(k) the term is log(1 − p_k); −log(1 − p_k) ascends along p_k (δ − p)/(1 − p_k),
  /// whose negative is the term's gradient.
  @Test(arguments: [0, 1, 2])
  func `a target of one class is the logarithm of the other classes' share`(k: Int) throws {
    var targets: [Float] = [0, 0, 0]
    targets[k] = 1
    let p = logits.softmax().scalars
    let term = EarlyLearningLoss.regularizer(
      EarlyLearningLoss.clampedProbabilities(logits), targets: Tensor(targets, shape: [1, 3]))
    #expect(abs(term.scalar - Elementary.log(1 - p[k])) < 1e-6)
    let found = try gradient(logits, targets: targets)
    for c in 0..<3 {
      let expected = -p[k] * ((c == k ? 1 : 0) - p[c]) / (1 - p[k])
      #expect(abs(found[c] - expected) < 1e-5)
    }
  }

  /// p̃_k = t_k = 1 − 1e-4: log(1 − (1 − 1e-4)²) = log(1.9999e-4) = −8.517, above log 1e-4 = −9.2103.
  @Test func `agreement at the clamp is bounded`() {
    let certain = Tensor([100, -100, -100], shape: [1, 3])
    let term = EarlyLearningLoss.regularizer(
      EarlyLearningLoss.clampedProbabilities(certain),
      targets: Tensor([1 - 1e-4, 5e-5, 5e-5], shape: [1, 3]))
    #expect(abs(term.scalar + 8.517) < 2e-3)
  }

  @Test func `the targets are constants of the loss`() {
    let parameter = Parameter("logits", logits)
    var table = TargetTable(samples: 1, classes: 3, decay: 0.5)
    table.update([0], with: EarlyLearningLoss.clampedProbabilities(parameter.tracked.detached))
    #expect(!table.targets(of: [0]).isTracked)
  }
}
