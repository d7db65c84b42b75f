import Learning
import Numerics
import Tensors
import Testing

@Suite struct LinearPartTests {
  private func dense(bias: Bool = true) -> Dense {
    var generator = SeededGenerator(seed: 2)
    return Dense(5, 4, bias: bias, using: &generator)
  }

  /// Inputs above 0.2 are read.
  private let keeps: @Sendable (Tensor) -> Tensor = { $0 .> 0.2 }

  @Test func `gathered columns give the masked product's bits`() {
    let (base, x) = (dense(), waves([2, 3, 5]))
    let gathered = GatheredDense(base, keeps: keeps)
    #expect(gathered(x).shape == [2, 3, 4])
    #expect(gathered(x).scalars == MaskedDense(base, keeps: keeps)(x).scalars)
    let none = Tensor.full([2, 5], value: -1)
    #expect(gathered(none).scalars == MaskedDense(base, keeps: keeps)(none).scalars)
  }

  @Test func `a masked part is the base on the inputs that it reads`() {
    let (base, x) = (dense(), waves([3, 5]))
    let masked = MaskedDense(base, keeps: keeps)
    let zeroed = Tensor(x.scalars.map { $0 > 0.2 ? $0 : 0 }, shape: x.shape)
    #expect(masked(x).scalars == base(zeroed).scalars)
    for parameter in masked.parameters {
      let gap = gradientGap(of: parameter) {
        var pass = Pass.evaluation
        return weighted(masked(x, in: &pass))
      }
      #expect(gap < 1e-2, "\(parameter.name)")
    }
  }

  @Test func `a full rank is the base, and a lower one its nearest`() {
    let (base, x) = (dense(), waves([3, 5]))
    let full = LowRankDense(approximating: base, rank: 4)
    #expect(full(x).scalars.isClose(to: base(x).scalars, within: 1e-5))
    // Eckart and Young: the squared error is the sum of the squares of the values left out.
    let low = LowRankDense(approximating: base, rank: 2)
    let error = low.up.value.matmul(low.down.value) - base.weight.value
    let values = base.weight.value.singularFactors().values.scalars
    let expected = values[2] * values[2] + values[3] * values[3]
    #expect(abs(error.squared().sum().scalar - expected) < 1e-5)
  }

  @Test func `a sparse change starts at nothing, stays on its support, and is merged`() {
    let (base, x) = (dense(), waves([3, 5]))
    let support = Mask(shape: [4, 5]) { $0 % 7 == 0 }
    var layer = SparseResidual(base, support: support, scale: 2)
    #expect(layer(x).scalars == base(x).scalars)
    var pass = Pass.training(.init(seed: 1))
    let loss = (layer(x, in: &pass) - 1).squared().mean()
    Optimizer(SGD(rate: 0.1)).step([layer.residual], along: loss.gradients())
    let change = layer.residual.value.scalars
    #expect((0..<20).allSatisfy { (change[$0] != 0) == ($0 % 7 == 0) })
    let (apart, weight) = (layer(x).scalars, base.weight.value.scalars)
    layer.merge()
    #expect(layer(x).scalars.isClose(to: apart, within: 1e-6))
    let merged = zip(weight, change).map { $0 + 2 * $1 }
    #expect(base.weight.value.scalars.isClose(to: merged, within: 1e-6))
    layer.unmerge()
    #expect(base.weight.value.scalars.isClose(to: weight, within: 1e-6))
  }

  @Test func `a sparse change stands beside one of low rank`() {
    var generator = SeededGenerator(seed: 4)
    let base = dense()
    let adapted = LowRankAdapted(base, rank: 2, using: &generator)
    adapted.up.value = waves([4, 2])
    let layer = SparseResidual(adapted, support: Mask(keepingAllOf: [4, 5]))
    layer.residual.value = waves([4, 5], step: 0.3)
    let x = waves([3, 5])
    let sum = adapted(x) + x.matmul(layer.residual.value, transposingOther: true)
    #expect(layer(x).scalars.isClose(to: sum.scalars, within: 1e-6))
    #expect(layer.parameters.count == 5)
  }

  @Test func `every kind takes the place of an attention's part`() {
    var generator = SeededGenerator(seed: 1)
    var attention = MultiHeadAttention(4, heads: 2, using: &generator)
    let x = waves([1, 3, 4])
    let before = attention(x).scalars
    guard let part = attention.projection as? Dense else { return }
    let all: @Sendable (Tensor) -> Tensor = { .ones($0.shape) }
    let parts: [any Layer] = [
      MaskedDense(part, keeps: all), GatheredDense(part, keeps: all),
      LowRankDense(approximating: part, rank: 4),
      SparseResidual(part, support: Mask(keepingAllOf: [4, 4])),
    ]
    for kind in parts {
      attention.projection = kind
      #expect(attention(x).scalars.isClose(to: before, within: 1e-5))
    }
  }
}
