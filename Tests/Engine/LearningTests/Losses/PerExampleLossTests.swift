import Learning
import Tensors
import Testing

// PyTorch 2.15, `import torch.nn.functional as F`; z, t, y and Y are those below; the line beside
// each value gave it.
@Suite struct PerExampleLossTests {
  static let z = Tensor([1, 2, 3, 0.5, -1, 0.25, 2, 2, -4], shape: [3, 3])
  static let t = Tensor([0, 1, 1, 2, 0, -1, 1, 3, 0], shape: [3, 3])
  static let multiple = Tensor([1, 0, 1, 0, 1, 0, 0, 0, 1], shape: [3, 3])
  static let soft = Tensor([0.2, 0.3, 0.5, 1, 0, 0, 0.1, 0.1, 0.8], shape: [3, 3])

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let loss: @Sendable (Tensor) -> Tensor
    let expected: [Float]
  }

  static let cases: [Case] = [
    Case(
      testDescription: "soft",  // F.cross_entropy(z, T, reduction="none")
      loss: { softCrossEntropyPerExample($0, soft) },
      expected: [1.10760593, 0.69411218, 5.4943862]),
    Case(
      testDescription: "smoothed",
      // F.cross_entropy(z, [2, -1, 1], ignore_index=-1, label_smoothing=.1, reduction="none")
      loss: { smoothedCrossEntropyPerExample($0, [2, -1, 1], smoothing: 0.1) },
      expected: [0.50760591, 0, 0.89438581]),
    Case(
      testDescription: "binary",  // F.binary_cross_entropy_with_logits(z, Y, reduction="none")
      loss: { binaryCrossEntropyPerElement(logits: $0, multiple) },
      expected: [
        0.31326169, 2.12692809, 0.04858735, 0.97407699, 1.31326175, 0.82593942, 2.12692809,
        2.12692809, 4.01814985,
      ]),
    Case(
      testDescription: "weighted binary",  // the same with pos_weight=tensor([1, 2, .5])
      loss: {
        binaryCrossEntropyPerElement(logits: $0, multiple, positiveWeights: [1, 2, 0.5])
      },
      expected: [
        0.31326169, 2.12692809, 0.02429368, 0.97407699, 2.62652349, 0.82593942, 2.12692809,
        2.12692809, 2.00907493,
      ]),
    Case(
      testDescription: "focal",  // l = F.log_softmax(z, 1)[range(3), y]; -(1 - l.exp()) ** 2 * l
      loss: { focalLossPerExample($0, [2, 0, 1]) },
      expected: [0.0456778, 0.17386295, 0.1740265]),
    Case(
      testDescription: "generalized",  // (1 - (l * .7).exp()) / .7
      loss: { generalizedCrossEntropyPerExample($0, [2, 0, 1]) },
      expected: [0.35461357, 0.54977638, 0.54994476]),
    Case(
      testDescription: "distillation",
      // 4 * F.kl_div(F.log_softmax(z / 2, 1), F.log_softmax(t / 2, 1), log_target=True,
      //   reduction="none").sum(1)
      loss: { distillationLossPerExample(student: $0, teacher: t, temperature: 2) },
      expected: [0.12169495, 0.56588775, 0.93003893]),
    Case(
      testDescription: "jensen-shannon",  // .5 * (P * (P / M).log() + Q * (Q / M).log()).sum(1)
      loss: { jensenShannonDivergencePerExample($0.softmax(), t.softmax()) },
      expected: [0.03004534, 0.10284825, 0.09973183]),
    Case(
      testDescription: "asymmetric",
      // s = z.sigmoid(); q = (s - .05).clamp(min=0)
      // -(Y * (1 - s) * s.log() + (1 - Y) * q ** 4 * (1 - q).log())
      loss: { asymmetricLossPerElement(logits: $0, multiple, positiveGamma: 1) },
      expected: [
        0.08424904, 0.84641495, 0.0023043, 0.091253, 0.96007122, 0.049395, 0.84641495,
        0.84641495, 3.94587864,
      ]),
    Case(
      testDescription: "asymmetric without margin",  // the same with 2 for 4 and q = s
      loss: {
        asymmetricLossPerElement(
          logits: $0, multiple, positiveGamma: 1, negativeGamma: 2, margin: 0)
      },
      expected: [
        0.08424904, 1.65007818, 0.0023043, 0.3774116, 0.96007122, 0.26103189, 1.65007818,
        1.65007818, 3.94587864,
      ]),
    Case(
      testDescription: "squared error",  // ((z - t) ** 2).mean(1)
      loss: { meanSquaredErrorPerExample($0, t) }, expected: [2, 1.60416663, 6]),
    Case(
      testDescription: "absolute error",  // (z - t).abs().mean(1)
      loss: { meanAbsoluteErrorPerExample($0, t) }, expected: [1.33333337, 1.25, 2]),
  ]

  @Test(arguments: cases)
  func `each example has its own loss`(_ example: Case) {
    #expect(example.loss(Self.z).scalars.isClose(to: example.expected, within: 2e-6))
  }

  @Test(arguments: cases)
  func `a weighted mean of them is differentiated`(_ example: Case) {
    // Off the kinks of |z − t| and of the margin.
    let logits = Parameter("logits", Self.z * 0.5 + 0.1)
    let gap = gradientGap(of: logits) {
      let losses = example.loss(logits.tracked)
      return losses.weightedMean(waves(losses.shape).squared())
    }
    #expect(gap < 5e-3)
  }

  @Test func `each volume has its own overlap, without what a mask leaves out`() {
    // 1 - ((2 * (a * b).sum(1) + 1) / (a.sum(1) + b.sum(1) + 1)).mean(1), then of a * m and b * m
    let a = Tensor([0.75, 0.25, 0.5, 0.5, 0.1, 0.9, 0.3, 0.7], shape: [2, 2, 2])
    let b = Tensor([1, 0, 0, 1, 0, 1, 1, 0], shape: [2, 2, 2])
    let mask = Tensor([1, 0, 1, 1], shape: [2, 2, 1])
    #expect(diceLossPerExample(a, b).scalars.isClose(to: [0.2517482, 0.27777779], within: 1e-6))
    #expect(
      diceLossPerExample(a, b, mask: mask).scalars.isClose(
        to: [0.14545453, 0.27777779], within: 1e-6))
    let logits = Parameter("logits", waves([2, 2, 2]))
    #expect(
      gradientGap(of: logits) {
        diceLossPerExample(logits.tracked.softmax(), b, mask: mask).weightedMean(Tensor([1, 2]))
      } < 5e-3)
  }

  @Test func `a label of -1 has no part in the overlap`() {
    let known = diceLoss(logits: Self.z.slice(axis: 0, 0..<2), [2, 0]).scalar
    #expect(abs(diceLoss(logits: Self.z, [2, 0, -1]).scalar - known) < 1e-6)
  }

  @Test func `detached weights change the gradient, not the value`() {
    let logits = Parameter("logits", Self.z)
    func loss(_ detaches: Bool) -> Tensor {
      asymmetricLoss(
        logits: logits.tracked, Self.multiple, positiveGamma: 1, detachesWeights: detaches)
    }
    #expect(loss(true).scalar == loss(false).scalar)
    #expect(loss(true).gradients()[logits]?.scalars != loss(false).gradients()[logits]?.scalars)
  }
}
