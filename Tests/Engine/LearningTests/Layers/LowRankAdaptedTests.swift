import Learning
import Numerics
import Tensors
import Testing

@Suite struct LowRankAdaptedTests {
  private func layer() -> LowRankAdapted {
    var generator = SeededGenerator(seed: 1)
    return LowRankAdapted(
      Dense(4, 3, using: &generator), rank: 2, alpha: 6, using: &generator)
  }

  @Test func `it begins as its base`() {
    let (layer, x) = (layer(), waves([5, 4]))
    #expect(layer(x).scalars == layer.base(x).scalars)
  }

  @Test func `merging gives the sum's output, and unmerging the base again`() {
    var layer = layer()
    let (x, base) = (waves([5, 4]), layer.base.weight.value.scalars)
    layer.up.value = waves([3, 2], step: 0.3)
    let (apart, plain) = (layer(x).scalars, layer.base(x).scalars)
    layer.merge()
    #expect(layer.isMerged)
    #expect(layer(x).scalars.isClose(to: apart, within: 1e-5))
    // α/r = 3: the weight itself is base + 3 B A.
    let product = layer.up.value.matmul(layer.down.value).scalars
    #expect(
      layer.base.weight.value.scalars.isClose(
        to: zip(base, product).map { $0 + 3 * $1 }, within: 1e-6))
    layer.unmerge()
    #expect(layer(x).scalars.isClose(to: apart, within: 1e-5))
    #expect(layer.base(x).scalars.isClose(to: plain, within: 1e-5))
  }

  @Test func `its adapters alone learn a change of rank one`() {
    let (layer, x) = (layer(), waves([12, 4]))
    let change = waves([3, 1], step: 0.5).matmul(waves([1, 4], step: 0.9))
    let target = layer.base(x) + x.matmul(change, transposingOther: true)
    let before = layer.base.weight.value.scalars
    let optimizer = Optimizer(Adam(rate: 0.05))
    var loss = Float.infinity
    for _ in 0..<80 {
      var pass = Pass.training(.init(seed: 0))
      let value = (layer(x, in: &pass) - target).squared().mean()
      loss = value.scalar
      optimizer.step(layer.adapters, along: value.gradients())
    }
    #expect(loss < 1e-3)
    #expect(layer.base.weight.value.scalars == before)
  }

  @Test func `it takes the place of an attention's linear part`() {
    var generator = SeededGenerator(seed: 1)
    var attention = MultiHeadAttention(4, heads: 2, using: &generator)
    let x = waves([1, 3, 4])
    let before = attention(x).scalars
    guard let dense = attention.queryKeyValue as? Dense else { return }
    attention.queryKeyValue = LowRankAdapted(dense, rank: 1, using: &generator)
    #expect(attention(x).scalars == before)
    #expect(attention.parameters.count == 6)
  }

  @Test func `merging twice traps`() async {
    await #expect(processExitsWith: .failure) {
      var generator = SeededGenerator(seed: 1)
      var layer = LowRankAdapted(Dense(4, 3, using: &generator), rank: 2, using: &generator)
      layer.merge()
      layer.merge()
    }
  }
}
