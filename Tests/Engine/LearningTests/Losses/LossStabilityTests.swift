import Learning
import Tensors
import Testing

/// Logits far beyond where exp overflows or a sigmoid rounds to 0 or 1.
@Suite struct LossStabilityTests {
  static let far = Tensor([2000, -2000, 0, -300, 300, 90, 1e5, 1e5, -1e5], shape: [3, 3])
  static let labels = [1, 0, 2]
  static let multiple = Tensor([0, 1, 1, 1, 0, 0, 0, 0, 1], shape: [3, 3])
  static let teacher = Tensor([-500, 500, 0, 1e4, -1e4, 2, 0, 0, 40], shape: [3, 3])

  static let losses: [(name: String, loss: @Sendable (Tensor) -> Tensor)] = [
    ("cross entropy", { crossEntropy($0, labels) }),
    ("smoothed", { smoothedCrossEntropy($0, labels, smoothing: 0.1) }),
    ("soft", { softCrossEntropy($0, teacher.softmax()) }),
    ("binary", { binaryCrossEntropy(logits: $0, multiple) }),
    (
      "weighted binary",
      { binaryCrossEntropyPerElement(logits: $0, multiple, positiveWeights: [1, 2, 3]).mean() }
    ),
    ("focal", { focalLoss($0, labels, gamma: 0.5) }),
    ("asymmetric", { asymmetricLoss(logits: $0, multiple, positiveGamma: 1) }),
    ("asymmetric without margin", { asymmetricLoss(logits: $0, multiple, margin: 0) }),
    ("generalized", { generalizedCrossEntropy($0, labels) }),
    ("distillation", { distillationLoss(student: $0, teacher: teacher, temperature: 0.5) }),
    ("jensen-shannon", { jensenShannonDivergence($0.softmax(), teacher.softmax()) }),
    ("dice", { diceLoss(logits: $0, labels) }),
    (
      "contrastive",
      {
        contrastiveLoss(
          similarities: $0, positives: .oneHot(labels, classes: 3),
          candidates: Tensor([1, 1, 0, 1, 1, 1, 0, 1, 1], shape: [3, 3]))
      }
    ),
    ("two views", { ntXentLoss($0, teacher, temperature: 0.01) }),
  ]

  @Test(arguments: losses.indices)
  func `far logits give a finite loss and finite gradients`(index: Int) {
    let logits = Parameter("logits", Self.far)
    let loss = Self.losses[index].loss(logits.tracked)
    #expect(loss.scalar.isFinite)
    #expect(loss.gradients()[logits]?.scalars.allSatisfy(\.isFinite) == true)
  }

  @Test func `a wrong answer keeps its full slope however sure it is`() {
    let logits = Parameter("logits", Tensor([-200], shape: [1, 1]))
    // −log σ(z) has the slope −1 there; the loss is 200.
    for margin in [Float(0), 0.05] {
      let loss = asymmetricLoss(logits: logits.tracked, .ones([1, 1]), margin: margin)
      #expect(loss.scalar == 200)
      #expect(loss.gradients()[logits]?.scalars == [-1])
    }
    #expect(crossEntropy(Tensor([-300, 0], shape: [1, 2]), [0]).scalar == 300)
    #expect(binaryCrossEntropy(logits: Tensor([-1e5]), Tensor([1])).scalar == 1e5)
  }
}
