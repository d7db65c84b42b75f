import Foundation
import Learning
import Numerics
import Tensors
import Testing

/// Losses of ten steps and in evaluation afterwards, against the same models in PyTorch 2.15.
///
/// Weight number p of a model (in the order of its list) with first extent s and n elements is
/// sin(12.9898 (i + 1) + p) / √(n/s) in our layout; norms start as usual, biases at 0. PyTorch's
/// numbers: the same weights permuted to its layout, `cross_entropy` of the same rows, and
/// SGD(lr=0.05, momentum=0.9, weight_decay=5e-4), AdamW(lr=0.01, weight_decay=0.01), Adam(lr=0.01).
@Suite struct PyTorchAgreementTests {
  @Test func `a ResNet follows PyTorch for ten steps of SGD`() {
    var generator = SeededGenerator(seed: 0)
    let model = ResNet(depth: 8, channels: 2, classes: 3, width: 4, using: &generator)
    expect(
      model, Self.waves([6, 8, 8, 2]), (0..<6).map { $0 % 3 },
      Optimizer(SGD(rate: 0.05, momentum: 0.9, decay: 5e-4)),
      losses: [
        1.105774998664856, 1.031288981437683, 0.9573577046394348, 0.8494153022766113,
        0.7972789406776428, 0.9253514409065247, 0.8531980514526367, 0.6656204462051392,
        0.5823798179626465, 0.6149374842643738,
      ], evaluation: 1.0992525815963745)
  }

  @Test func `a U-Net follows PyTorch for ten steps of AdamW`() {
    var generator = SeededGenerator(seed: 0)
    let model = UNet(classes: 3, width: 4, using: &generator)
    expect(
      model, Self.waves([2, 16, 16, 1]), (0..<512).map { $0 / 5 % 3 },
      Optimizer(AdamW(rate: 0.01, decay: 0.01)),
      losses: [
        1.287519097328186, 1.2296669483184814, 1.188105821609497, 1.1328784227371216,
        1.0959293842315674, 1.0761314630508423, 1.0561686754226685, 1.0431098937988281,
        1.022862434387207, 1.0089904069900513,
      ], evaluation: 1.0695222616195679)
  }

  @Test func `an MLP follows PyTorch for ten steps of Adam`() {
    var generator = SeededGenerator(seed: 0)
    let model = MLP(inputs: 4, hidden: [8, 8], classes: 3, activation: .gelu, using: &generator)
    expect(
      model, Self.waves([6, 4]), (0..<6).map { $0 % 3 }, Optimizer(Adam(rate: 0.01)),
      losses: [
        1.106381893157959, 1.0985716581344604, 1.095566749572754, 1.0950124263763428,
        1.0946375131607056, 1.0932735204696655, 1.0910695791244507, 1.0886603593826294,
        1.0866024494171143, 1.085133671760559,
      ], evaluation: 1.084079623222351)
  }

  private func expect<Rule>(
    _ model: any Layer, _ x: Tensor, _ labels: [Int], _ optimizer: Optimizer<Rule>,
    losses: [Float], evaluation: Float
  ) {
    for (index, parameter) in model.parameters.enumerated() {
      let (shape, count) = (parameter.value.shape, parameter.value.count)
      if parameter.name.hasSuffix("bias") { parameter.value = .zeros(shape) }
      guard shape.rank > 1 else { continue }
      let scale = Double(count / shape[0]).squareRoot()
      parameter.value = Tensor(
        (0..<count).map { Float(Foundation.sin(12.9898 * Double($0 + 1) + Double(index)) / scale) },
        shape: shape)
    }
    for (step, expected) in losses.enumerated() {
      var pass = Pass.training(SeededGenerator(seed: 0))
      let loss = crossEntropy(model(x, in: &pass), labels)
      // Rounding differs by order of summation; training amplifies it from step to step.
      #expect(abs(loss.scalar - expected) < 1e-3 * expected, "step \(step)")
      optimizer.step(model.parameters, along: loss.gradients())
    }
    let loss = crossEntropy(model(x), labels).scalar
    #expect(abs(loss - evaluation) < 1e-3 * evaluation)
  }

  private static func waves(_ shape: Shape) -> Tensor {
    Tensor((0..<shape.count).map { Float(Foundation.sin(0.1 * Double($0 + 1))) }, shape: shape)
  }
}
