import Learning
import Numerics
import Tensors
import Testing

/// A convolution and a linear layer, masked to an eighth; trained with their own choice of products or
/// with the dense products of the masked weights.
private struct MaskedNetwork {
  let convolution: Convolution
  let head: Dense
  let multipliesAll: Bool

  init(multipliesAll: Bool) {
    var generator = SeededGenerator(seed: 3)
    convolution = Convolution(in: 6, out: 8, name: "convolution", using: &generator)
    head = Dense(8 * 5 * 5, 24, name: "head", using: &generator)
    self.multipliesAll = multipliesAll
    for weight in [convolution.weight, head.weight] {
      weight.mask = Mask(shape: weight.shape) { $0 &* 2_654_435_761 >> 7 & 7 == 0 }
    }
  }

  var parameters: [Parameter] { convolution.parameters + head.parameters }

  func loss(_ images: Tensor, _ labels: [Int]) -> Tensor {
    var pass = Pass.training(SeededGenerator(seed: 1))
    var output: Tensor
    if multipliesAll {
      output = images.convolved(
        with: convolution.weight.tracked, bias: convolution.bias?.tracked, padding: 1)
    } else {
      output = convolution(images, in: &pass)
    }
    output = output.relu().reshaped(to: [labels.count, 8 * 5 * 5])
    guard multipliesAll else { return crossEntropy(head(output, in: &pass), labels) }
    let logits = output.matmul(
      head.weight.tracked, transposingOther: true, bias: head.bias?.tracked)
    return crossEntropy(logits, labels)
  }

  /// The bits of all losses and weights of five steps; another mask from the fourth on.
  func train<Rule: UpdateRule>(by rule: Rule) -> [UInt32] {
    let optimizer = Optimizer(rule)
    let images = waves([40, 5, 5, 6]).variable()
    let labels = (0..<40).map { $0 % 24 }
    var bits: [UInt32] = []
    for step in 0..<5 {
      if step == 3 { head.weight.mask = Mask(shape: head.weight.shape) { $0 % 11 == 4 } }
      let loss = loss(images, labels)
      let gradients = loss.gradients()
      optimizer.step(parameters, along: gradients)
      bits += loss.scalars.map(\.bitPattern)
      bits += (gradients[images] ?? Tensor(0)).scalars.map(\.bitPattern)
    }
    return bits + parameters.flatMap { $0.value.scalars.map(\.bitPattern) }
  }
}

/// Traps unless all runs give the same bits, and the sparse ones leave out dropped weights.
private func requireSameBits<Rule: UpdateRule>(by rule: Rule) {
  var seen: [[UInt32]] = []
  for threads in [1, 2] {
    Compute.threads = threads
    let before = Compute.sparseProductCount
    seen.append(MaskedNetwork(multipliesAll: false).train(by: rule))
    let count = Compute.sparseProductCount - before
    require(count == 20, "\(count) sparse products; 4 in each of 5 steps were expected")
    seen.append(MaskedNetwork(multipliesAll: true).train(by: rule))
    require(Compute.sparseProductCount == before + count, "the dense run took sparse products")
  }
  require(seen.filter { $0 != seen[0] }.isEmpty, "\(Rule.self): the bits differ")
}

@Suite struct MaskedLayerTests {
  /// In a process of its own, since it sets the threads.
  @Test func `masked layers train to the bits of the dense products`() async {
    let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
      requireSameBits(by: SGD(rate: 0.1, momentum: 0.9, decay: 5e-4))
      requireSameBits(by: AdamW(rate: 1e-2))
    }
    #expect(result.map { String(decoding: $0.standardErrorContent, as: UTF8.self) } == "")
  }
}
