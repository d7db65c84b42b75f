import Experiments
import Learning
import Numerics
import Tensors
import Testing

@testable import LabelNoise

/// The losses of the baselines, from p = (1/2, 1/4, 1/4), which logits (log 2, 0, 0) give.
@Suite struct BaselineTests {
  private let logits = Tensor([0.6931472, 0, 0], shape: [1, 3])

  /// CE with the label 1 is log 4, the entropy 1.5 log 2: 0.8 · 1.3862944 + 0.2 · 1.0397208.
  @Test func `soft bootstrapping adds the entropy`() {
    let loss = Bootstrapping().loss(logits: logits, labels: [1])
    #expect(abs(loss.scalar - 1.3169797) < 1e-5)
  }

  /// The likeliest class has −log p = log 2: 0.8 · 1.3862944 + 0.2 · 0.6931472.
  @Test func `hard bootstrapping adds the likeliest class`() {
    let loss = Bootstrapping().with(\.isHard, true).loss(logits: logits, labels: [1])
    #expect(abs(loss.scalar - 1.2476650) < 1e-5)
  }

  /// t = (1, 1, 2)/8 is normalised to (1/4, 1/4, 1/2); KL to p = (1/4) log(1/2) + (1/2) log 2.
  @Test func `consistency is the divergence from the normalised target`() {
    let loss = TargetConsistency().with(\.strength, 3).loss(
      logits: logits, labels: [1], targets: Tensor([0.125, 0.125, 0.25], shape: [1, 3]))
    #expect(abs(loss.scalar - (1.3862944 + 3 * 0.25 * 0.6931472)) < 1e-5)
  }

  @Test func `an agreeing target costs nothing`() {
    let loss = TargetConsistency().loss(
      logits: logits, labels: [1], targets: logits.softmax() * 0.3)
    #expect(abs(loss.scalar - 1.3862944) < 1e-5)
  }
}
