import Learning
import Numerics
import Tensors
import Testing

@Suite struct NetworkPairTests {
  /// Weights 1 and 2; steps of rate 1.
  private func pair() -> NetworkPair<Dense, SGD> {
    var generator = SeededGenerator(seed: 1)
    let models = (0..<2).map { index in
      let model = Dense(1, 1, bias: false, name: "net\(index)", using: &generator)
      model.weight.value = .full([1, 1], value: Float(index + 1))
      return model
    }
    return NetworkPair(
      (models[0], Optimizer(SGD(rate: 1))), (models[1], Optimizer(SGD(rate: 1))))
  }

  @Test func `each learns from the other's advice, which both gave before either step`() {
    let pair = pair()
    let losses = pair.step { model, _ in
      model.weight.value.scalars[0]
    } loss: { model, advice, _ in
      // The gradient is the advice itself.
      (model.weight.tracked * advice).sum()
    }
    // 1 · 2 and 2 · 1; then 1 − 2 and 2 − 1.
    #expect(losses == [2, 2])
    #expect(pair.models.map { $0.weight.value.scalars[0] } == [-1, 1])
  }

  @Test func `a network without a loss stays`() {
    let pair = pair()
    let losses = pair.step { _, number in
      number
    } loss: { model, advice, number in
      #expect(advice == 1 - number)
      return number == 0 ? nil : model.weight.tracked.sum()
    }
    #expect(losses == [nil, 2])
    #expect(pair.models.map { $0.weight.value.scalars[0] } == [1, 1])
  }

  @Test(
    arguments: [
      (0, [4, 1, 3, 0, 2]), (0.2, [4, 1, 3, 0]), (0.5, [4, 1]), (1, []),
    ] as [(Double, [Int])])
  func `the smallest losses are kept, ties to the lower position`(
    rate: Double, expected: [Int]
  ) {
    let losses = Tensor([3, 1, .nan, 1, 0.5])
    #expect(smallestLosses(losses, forgetting: rate) == expected)
  }

  @Test func `a share that is whole but for rounding is whole`() {
    // (1 − 0.9) · 10 is 0.999… in Double.
    #expect(smallestLosses(.ones([10]), forgetting: 0.9) == [0])
  }
}
