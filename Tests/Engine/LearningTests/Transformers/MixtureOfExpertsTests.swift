import Learning
import Numerics
import Tensors
import Testing

@Suite struct MixtureOfExpertsTests {
  private func layer(chosen: Int) -> MixtureOfExperts {
    var generator = SeededGenerator(seed: 2)
    return MixtureOfExperts(4, hidden: 3, experts: 3, chosen: chosen, using: &generator)
  }

  @Test(arguments: [1, 2, 3])
  func `places sent to their experts give what the dense sum gives`(chosen: Int) {
    let (layer, x) = (layer(chosen: chosen), waves([7, 4]))
    let scores = layer.router(x).scalars
    let outputs = layer.experts.map { $0(x).scalars }
    var expected = [Float](repeating: 0, count: 28)
    for place in 0..<7 {
      let row = Array(scores[place * 3..<place * 3 + 3])
      let best = (0..<3).sorted { row[$0] > row[$1] }.prefix(chosen)
      let total = best.reduce(Float(0)) { $0 + Tensor(row[$1]).exp().scalar }
      for expert in best {
        let gate = Tensor(row[expert]).exp().scalar / total
        for feature in 0..<4 {
          expected[place * 4 + feature] += gate * outputs[expert][place * 4 + feature]
        }
      }
    }
    #expect(layer(x).scalars.isClose(to: expected, within: 1e-5))
    #expect(layer(x.reshaped(to: [1, 7, 4])).shape == [1, 7, 4])
  }

  @Test func `an equal score goes to the lower expert`() {
    let layer = layer(chosen: 1)
    layer.router.weight.value = .zeros([3, 4])
    #expect(layer(waves([5, 4])).scalars == layer.experts[0](waves([5, 4])).scalars)
  }

  @Test func `the balance loss is one where loads are alike and n where one expert takes all`() {
    let layer = layer(chosen: 1)
    var pass = Pass.evaluation
    // Scores ±50 along one axis each: the softmax is 0 or 1.
    layer.router.weight.value = Tensor(
      [50, 0, 0, 0, 0, 50, 0, 0, 0, 0, 50, 0], shape: [3, 4])
    let even = Tensor([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0], shape: [3, 4])
    #expect(abs(layer.routed(even, in: &pass).balanceLoss.scalar - 1) < 1e-5)
    let same = Tensor([1, 0, 0, 0, 1, 0, 0, 0], shape: [2, 4])
    #expect(abs(layer.routed(same, in: &pass).balanceLoss.scalar - 3) < 1e-5)
  }

  @Test func `it learns what one expert each can do`() {
    var generator = SeededGenerator(seed: 6)
    let layer = MixtureOfExperts(2, hidden: 4, experts: 2, chosen: 1, using: &generator)
    let x = Tensor.normal([16, 2], using: &generator)
    let target = x.absoluteValue()
    let found = losses(of: layer, steps: 80, with: Optimizer(Adam(rate: 0.02))) { pass in
      let (output, balance) = layer.routed(x, in: &pass)
      return (output - target).squared().mean() + balance * 0.001
    }
    #expect(found.last < 0.2 * found.steps[0])
  }
}
