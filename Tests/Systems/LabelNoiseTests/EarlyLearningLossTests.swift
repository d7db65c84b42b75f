import Learning
import Numerics
import Tensors
import Testing

@testable import LabelNoise

@Suite struct EarlyLearningLossTests {
  private let labels = [0, 2, 1]

  private func logits() -> Tensor {
    Tensor([0.5, -1.2, 0.3, 2.0, 0.1, -0.7, -0.4, 0.9, 0.2], shape: [3, 3])
  }

  /// Rows that sum to less than one, as after a few visits.
  private func targets() -> Tensor {
    Tensor([0.2, 0.1, 0.4, 0.6, 0.05, 0.1, 0, 0, 0], shape: [3, 3])
  }

  /// d/dz of λ log(1 − ⟨t, p⟩) is λ p_c (⟨p, t⟩ − t_c) / (1 − ⟨p, t⟩), derived by hand (step 3).
  @Test func `the gradient is the one of the paper`() throws {
    let strength: Float = 3
    let parameter = Parameter("logits", logits())
    let loss = EarlyLearningLoss.loss(
      logits: parameter.tracked, labels: labels, targets: targets(), strength: strength)
    let gradient = try #require(loss.gradients()[parameter]).scalars
    let probabilities = logits().softmax().scalars
    let target = targets().scalars
    for row in 0..<3 {
      let p = probabilities[row * 3..<row * 3 + 3].map(Double.init)
      let t = target[row * 3..<row * 3 + 3].map(Double.init)
      let agreement = zip(p, t).reduce(0) { $0 + $1.0 * $1.1 }
      var sum = 0.0
      for index in 0..<3 {
        let pull = p[index] * (agreement - t[index]) / (1 - agreement)
        let push = p[index] - (labels[row] == index ? 1 : 0)
        let expected = (push + Double(strength) * pull) / 3
        #expect(abs(Double(gradient[row * 3 + index]) - expected) < 1e-6)
        sum += pull
      }
      // The probabilities are Floats: their sum is 1 to a rounding or two.
      #expect(abs(sum) < 2e-7)
    }
  }

  @Test func `with no targets yet the loss is cross entropy`() {
    let none = Tensor.zeros([3, 3])
    let loss = EarlyLearningLoss.loss(
      logits: logits(), labels: labels, targets: none, strength: 7)
    #expect(loss.scalar == crossEntropy(logits(), labels).scalar)
  }

  @Test func `with strength zero the loss is cross entropy`() {
    let loss = EarlyLearningLoss.loss(
      logits: logits(), labels: labels, targets: targets(), strength: 0)
    #expect(loss.scalar == crossEntropy(logits(), labels).scalar)
  }

  /// Uniform targets pull nowhere: p_c (1/C − 1/C) = 0.
  @Test func `uniform targets have no gradient`() throws {
    let parameter = Parameter("logits", logits())
    let uniform = Tensor.full([3, 3], value: 0.2)
    let term = EarlyLearningLoss.regularizer(
      EarlyLearningLoss.clampedProbabilities(parameter.tracked), targets: uniform)
    let gradient = try #require(term.gradients()[parameter])
    #expect(gradient.scalars.allSatisfy { abs($0) < 1e-7 })
  }

  /// log(1 − (1 − 1e-4)) = log 1e-4 = −9.21 is the least that the clamp allows.
  @Test(arguments: [100, -100] as [Float])
  func `extreme logits stay finite`(size: Float) {
    let extreme = Tensor([size, -size, 0], shape: [1, 3])
    let loss = EarlyLearningLoss.loss(
      logits: extreme, labels: [0], targets: Tensor([0, 1, 0], shape: [1, 3]), strength: 1)
    #expect(loss.scalar.isFinite)
    let term = EarlyLearningLoss.regularizer(
      EarlyLearningLoss.clampedProbabilities(extreme), targets: Tensor([1, 0, 0], shape: [1, 3]))
    #expect(term.scalar > -9.22)
  }
}
