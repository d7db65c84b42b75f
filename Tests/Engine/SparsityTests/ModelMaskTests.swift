import Numerics
import Sparsity
import Tensors
import Testing

@Suite struct ModelMaskTests {
  private func weights() -> [Parameter] {
    [
      Parameter("a", Tensor([0.1, -0.9, 0.3, -0.2], shape: [2, 2])),
      Parameter("b", Tensor([0.8, -0.4, 0.5, 0.3, 0.05, 0.6], shape: [3, 2])),
    ]
  }

  private func kept(_ parameters: [Parameter]) -> [[Float]] {
    parameters.map { $0.value.scalars }
  }

  @Test func `the global threshold keeps the greatest weights wherever they lie`() {
    let weights = weights()
    ModelMask(pruning: weights, to: 0.6).apply()
    #expect(kept(weights) == [[0, -0.9, 0, 0], [0.8, 0, 0.5, 0, 0, 0.6]])
    #expect(weights.map { $0.mask?.keptCount } == [1, 3])
  }

  @Test func `of equal weights the earlier one stays`() {
    // Six of ten: 0.9 0.8 0.6 0.5 0.4, and one of the two 0.3.
    let weights = weights()
    ModelMask(pruning: weights, to: 0.4).apply()
    #expect(kept(weights) == [[0, -0.9, 0.3, 0], [0.8, -0.4, 0.5, 0, 0, 0.6]])
  }

  @Test func `a uniform distribution keeps the same share of each`() {
    let weights = weights()
    ModelMask(pruning: weights, to: 0.5, distribution: .uniform).apply()
    #expect(kept(weights) == [[0, -0.9, 0.3, 0], [0.8, 0, 0.5, 0, 0, 0.6]])
  }

  @Test func `what was removed stays removed when pruned further`() {
    let weights = weights()
    ModelMask(pruning: weights, to: 0.5, distribution: .uniform).apply()
    // Kept weights shrink to zero: they tie with the removed ones, but are not exchanged.
    weights[1].value = weights[1].value * 0
    ModelMask(pruning: weights, to: 0.6, distribution: .uniform).apply()
    #expect(weights[1].mask?.tensor.scalars == [1, 0, 1, 0, 0, 0])
  }

  @Test func `saliency weighs by the gradient`() {
    let weights = weights()
    let factors = Tensor([9, 0, 1, 1], shape: [2, 2])
    let loss = (weights[0].tracked * factors).sum() + weights[1].tracked.sum() * 0.001
    ModelMask(pruning: weights, to: 0.8, by: .saliency, gradients: loss.gradients()).apply()
    // |w g| of a: 0.9, 0, 0.3, 0.2; of b below 0.001.
    #expect(kept(weights) == [[0.1, 0, 0.3, 0], [0, 0, 0, 0, 0, 0]])
  }

  @Test func `random masks repeat by seed and do not depend on the other parameters`() {
    func mask(_ seed: UInt64, _ parameters: [Parameter]) -> Mask? {
      let mask = ModelMask(
        pruning: parameters, to: 0.5, by: .random(by: .init(seed: seed)), distribution: .uniform)
      return mask.masks.last
    }
    let large = Parameter("large", .zeros([20, 20]))
    #expect(mask(1, [large]) == mask(1, [Parameter("other", .zeros([2, 2])), large]))
    #expect(mask(1, [large]) != mask(2, [large]))
    #expect(mask(1, [large])?.keptCount == 200)
  }

  @Test func `a removed mask leaves the weights at zero`() {
    let weights = weights()
    ModelMask(pruning: weights, to: 0.6).apply()
    ModelMask.remove(from: weights)
    #expect(weights.allSatisfy { $0.mask == nil })
    #expect(weights[0].value.scalars == [0, -0.9, 0, 0])
  }

  @Test func `a score that is not a number traps`() async {
    await #expect(processExitsWith: .failure) {
      _ = ModelMask(pruning: [Parameter("a", Tensor([.nan, 1], shape: [1, 2]))], to: 0.5)
    }
  }

  @Test func `saliency without gradients traps`() async {
    await #expect(processExitsWith: .failure) {
      _ = ModelMask(
        pruning: [Parameter("a", .ones([1, 2]))], to: 0.5, by: .saliency)
    }
  }
}
