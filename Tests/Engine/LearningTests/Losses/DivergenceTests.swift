import Learning
import Tensors
import Testing

// PyTorch 2.15 with the z and t below, q = F.normalize(z, dim=1), k = F.normalize(t, dim=1).
@Suite struct DivergenceTests {
  let z = Tensor([1, 2, 3, 0.5, -1, 0.25, 2, 2, -4], shape: [3, 3])
  let t = Tensor([0, 1, 1, 2, 0, -1, 1, 3, 0], shape: [3, 3])

  @Test func `distillation is the divergence of softened distributions`() {
    // F.kl_div(log_softmax(z/2), log_softmax(t/2), log_target=True, reduction="batchmean") * 4
    let loss = distillationLoss(student: z, teacher: t, temperature: 2)
    #expect(abs(loss.scalar - 0.5392072201) < 1e-6)
    #expect(abs(distillationLoss(student: z, teacher: z).scalar) < 1e-6)
  }

  @Test func `jensen and shannon's divergence is symmetric`() {
    // mean of scipy.spatial.distance.jensenshannon(p_i, q_i) ** 2
    let (p, q) = (z.softmax(), t.softmax())
    #expect(abs(jensenShannonDivergence(p, q).scalar - 0.0775418) < 1e-6)
    #expect(abs(jensenShannonDivergence(q, p).scalar - 0.0775418) < 1e-6)
    // Apart entirely: log 2.
    let apart = jensenShannonDivergence(
      Tensor([1, 0], shape: [1, 2]), Tensor([0, 1], shape: [1, 2]))
    #expect(abs(apart.scalar - 0.6931472) < 1e-6)
  }

  @Test func `focal loss weighs down what is certain`() {
    // l = log_softmax(z)[range(3), [2, 0, 1]]; (-(1 - l.exp()) ** 2 * l).mean()
    #expect(abs(focalLoss(z, [2, 0, 1]).scalar - 0.1311890930) < 1e-6)
    #expect(
      abs(focalLoss(z, [2, 0, 1], gamma: 0).scalar - crossEntropy(z, [2, 0, 1]).scalar) < 1e-6)
  }

  @Test func `the asymmetric loss shifts negatives`() {
    // p = z.sigmoid(); m = (p - .05).clamp(min=0)
    // (-(Y * p.log() * (1 - p) + (1 - Y) * (1 - m).log() * m ** 4)).mean()
    let targets = Tensor([1, 0, 1, 0, 1, 0, 0, 0, 1], shape: [3, 3])
    let loss = asymmetricLoss(logits: z, targets, positiveGamma: 1)
    #expect(abs(loss.scalar - 0.8524882793) < 1e-5)
  }

  @Test func `each query finds its own key`() {
    // F.cross_entropy(q @ k.T / 0.1, arange(3))
    let loss = contrastiveLoss(queries: z.unitRows(), keys: t.unitRows())
    #expect(abs(loss.scalar - 0.7599197030) < 1e-5)
  }

  static let losses: [@Sendable (Tensor, Tensor) -> Tensor] = [
    { distillationLoss(student: $0, teacher: $1, temperature: 2) },
    { jensenShannonDivergence($0.softmax(), $1.softmax()) },
    { z, _ in focalLoss(z, [2, 0, 1], gamma: 1.5) },
    { z, _ in
      asymmetricLoss(
        logits: z, Tensor([1, 0, 1, 0, 1, 0, 0, 0, 1], shape: [3, 3]), positiveGamma: 1)
    },
    { contrastiveLoss(queries: $0.unitRows(), keys: $1.unitRows(), temperature: 0.5) },
  ]

  @Test(arguments: losses.indices)
  func `a loss is differentiated`(index: Int) {
    let logits = Parameter("logits", z * 0.5 + 0.1)
    #expect(gradientGap(of: logits) { Self.losses[index](logits.tracked, t) } < 5e-3)
  }
}
