import Learning
import Numerics
import Tensors
import Testing

// PyTorch 2.15, `import torch.nn.functional as F`; z, y and t are those below.
@Suite struct LossTests {
  let z = Tensor([1, 2, 3, 0.5, -1, 0.25, 2, 2, -4], shape: [3, 3])
  let y = [2, 0, 1]

  @Test func `cross entropy is the mean over the rows`() {
    // F.cross_entropy(z, y)
    #expect(abs(crossEntropy(z, y).scalar - 0.5987012982) < 1e-6)
  }

  @Test func `an ignored label is not counted`() {
    // F.cross_entropy(z, tensor([2, -1, 1]), ignore_index=-1), then with label_smoothing=0.1
    #expect(abs(crossEntropy(z, [2, -1, 1]).scalar - 0.5509958863) < 1e-6)
    #expect(
      abs(smoothedCrossEntropy(z, [2, -1, 1], smoothing: 0.1).scalar - 0.7009958625) < 1e-6)
    #expect(crossEntropy(z, [-1, -1, -1]).scalar == 0)
  }

  @Test func `class weights weigh the mean`() {
    // F.cross_entropy(z, y, weight=tensor([1, 2, .5]))
    #expect(abs(crossEntropy(z, y, classWeights: [1, 2, 0.5]).scalar - 0.6533390880) < 1e-6)
  }

  @Test func `labels are smoothed toward the uniform distribution`() {
    // F.cross_entropy(z, y, label_smoothing=0.1)
    #expect(abs(smoothedCrossEntropy(z, y, smoothing: 0.1).scalar - 0.7181457877) < 1e-6)
  }

  @Test func `soft targets weigh the log-probabilities`() {
    // F.cross_entropy(z, tensor([[.2, .3, .5], [1, 0, 0], [.1, .1, .8]]))
    let t = Tensor([0.2, 0.3, 0.5, 1, 0, 0, 0.1, 0.1, 0.8], shape: [3, 3])
    #expect(abs(softCrossEntropy(z, t).scalar - 2.4320347309) < 1e-6)
  }

  @Test func `binary cross entropy stays finite for large logits`() {
    // F.binary_cross_entropy_with_logits(tensor([1, -2, 30, -40]), tensor([1, 0, .25, 1]))
    let loss = binaryCrossEntropy(logits: Tensor([1, -2, 30, -40]), Tensor([1, 0, 0.25, 1]))
    #expect(abs(loss.scalar - 15.7350473404) < 1e-5)
  }

  @Test func `generalized cross entropy is one minus a power of the likelihood`() {
    // p = F.softmax(z, 1); ((1 - p[arange(3), y] ** 0.7) / 0.7).mean()
    #expect(abs(generalizedCrossEntropy(z, y, q: 0.7).scalar - 0.4847782552) < 1e-6)
  }

  @Test func `generalized cross entropy at q 1 is the mean of one minus the likelihood`() {
    let p = z.softmax().scalars
    let expected = 1 - (p[2] + p[3] + p[7]) / 3
    #expect(abs(generalizedCrossEntropy(z, y, q: 1).scalar - expected) < 1e-6)
  }

  @Test func `squared and absolute errors are means over all elements`() {
    let (a, b) = (Tensor([1, 2, 3, 4], shape: [2, 2]), Tensor([1, 0, 5, 1], shape: [2, 2]))
    #expect(meanSquaredError(a, b).scalar == 17.0 / 4)  // 0 + 4 + 4 + 9
    #expect(meanAbsoluteError(a, b).scalar == 7.0 / 4)  // 0 + 2 + 2 + 3
  }

  @Test func `dice loss sums over the batch and averages over the classes`() {
    let p = Tensor([0.75, 0.25, 0.5, 0.5], shape: [2, 2])
    let t = Tensor([1, 0, 0, 1], shape: [2, 2])
    // Class 0: (2·0.75 + 1)/(1.25 + 1 + 1) = 2.5/3.25; class 1: (2·0.5 + 1)/(0.75 + 1 + 1) = 2/2.75.
    let expected: Float = 1 - (2.5 / 3.25 + 2 / 2.75) / 2
    #expect(abs(diceLoss(p, t).scalar - expected) < 1e-6)
  }

  @Test func `a perfect prediction has dice loss 0`() {
    let t = Tensor.oneHot([0, 2, 1, 2], classes: 4)
    #expect(abs(diceLoss(t, t).scalar) < 1e-6)
    #expect(diceLoss(logits: t * 100, [0, 2, 1, 2]).scalar < 1e-6)
  }

  @Test func `logits of every pixel are rows too`() {
    let images = z.reshaped(to: [1, 3, 1, 3])
    #expect(crossEntropy(images, y).scalar == crossEntropy(z, y).scalar)
  }

  static let losses: [@Sendable (Tensor) -> Tensor] = [
    { crossEntropy($0, [2, -1, 1]) },
    { crossEntropy($0, [2, 0, 1], classWeights: [1, 2, 0.5]) },
    { smoothedCrossEntropy($0, [2, -1, 1], smoothing: 0.2) },
    { softCrossEntropy($0, Tensor([0.2, 0.3, 0.5, 1, 0, 0, 0.1, 0.1, 0.8], shape: [3, 3])) },
    { generalizedCrossEntropy($0, [2, 0, 1], q: 0.6) },
    { binaryCrossEntropy(logits: $0, .oneHot([1, 0, 2], classes: 3)) },
    { meanSquaredError($0, .oneHot([1, 0, 2], classes: 3)) },
    { diceLoss(logits: $0, [1, 0, 2]) },
  ]

  @Test(arguments: losses.indices)
  func `a loss is differentiated`(index: Int) {
    let logits = Parameter("logits", z * 0.5)
    #expect(gradientGap(of: logits) { Self.losses[index](logits.tracked) } < 2e-3)
  }

  @Test func `labels that do not fit trap`() async {
    await #expect(processExitsWith: .failure) {
      _ = crossEntropy(.zeros([3, 2]), [0, 1])
    }
  }
}
