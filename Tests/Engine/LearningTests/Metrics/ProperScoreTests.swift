import Learning
import Tensors
import Testing

// The six rows below in NumPy: np.mean(logsumexp(z, 1) - z[range(6), y]), and, with p = softmax(z, 1),
// np.mean(((p - np.eye(3)[y]) ** 2).sum(1)).
@Suite struct ProperScoreTests {
  static let logits = Tensor(
    [2, 0.5, -1, 3, 2.5, 0, 0, 4, 1, 1, 0, 2.5, 5, 1, 0, 0.2, 0.1, 0], shape: [6, 3])
  static let labels = [0, 1, 1, 0, 0, 2]

  @Test func `the likelihood of logits and of their softmax agree with NumPy`() {
    let (logits, labels) = (Self.logits, Self.labels)
    #expect(abs(negativeLogLikelihood(logits: logits, labels: labels) - 0.7174746235) < 1e-8)
    let loss = negativeLogLikelihood(probabilities: logits.softmax(), labels: labels)
    #expect(abs(loss - 0.7174746235) < 1e-6)
  }

  @Test func `brier's score agrees with NumPy`() {
    #expect(abs(brierScore(Self.logits.softmax(), Self.labels) - 0.4775746433) < 1e-6)
  }

  @Test func `brier's score by hand`() {
    // (0.5² + 0.5²) and 0² + 0²: mean 0.25; certain and wrong: 2.
    #expect(brierScore(Tensor([0.5, 0.5, 0, 1], shape: [2, 2]), [0, 1]) == 0.25)
    #expect(brierScore(Tensor([1, 0], shape: [1, 2]), [1]) == 2)
  }

  @Test func `a label of probability 0 is infinitely unlikely`() {
    let loss = negativeLogLikelihood(probabilities: Tensor([1, 0], shape: [1, 2]), labels: [1])
    #expect(loss == .infinity)
  }

  @Test func `large logits do not overflow`() {
    let logits = Tensor([1000, 0, 0, 1000], shape: [2, 2])
    #expect(negativeLogLikelihood(logits: logits, labels: [0, 0]) == 500)
  }

  @Test func `ignored labels are not counted`() {
    let p = Tensor([0.5, 0.5, 0, 1], shape: [2, 2])
    #expect(brierScore(p, [0, -1]) == 0.5)
  }
}
