import Learning
import Numerics
import Tensors
import Testing

@Suite struct PositionTests {
  // PyTorch 2.15 in double: inv = 1/(10000 ** (arange(0, 4, 2)/4)); ang = outer(arange(5, 8), inv);
  // emb = cat((ang, ang), -1); x * emb.cos() + cat((-x[..., 2:], x[..., :2]), -1) * emb.sin()
  @Test func `pairs of features turn with their place`() {
    let rotary = RotaryEmbedding(features: 4, places: 8)
    let expected: [Float] = [
      0.37401689, 0.94598538, -0.76687652, -0.71041076, -0.73715838, -0.33823858, 0.89875732,
      0.97082306, 0.96767724, -0.50515938, -0.48313856, -0.57330925,
    ]
    #expect(rotary(waves([1, 1, 3, 4]), from: 5).scalars.isClose(to: expected, within: 1e-6))
  }

  @Test func `a product of turned vectors depends on their distance alone`() {
    let rotary = RotaryEmbedding(features: 4, places: 40)
    let (a, b) = (waves([1, 4]), waves([1, 4], step: 0.7))
    func product(_ first: Int, _ second: Int) -> Float {
      (rotary(a, from: first) * rotary(b, from: second)).sum().scalar
    }
    #expect(abs(product(3, 7) - product(33, 37)) < 1e-5)
    #expect(abs(product(3, 7) - product(3, 8)) > 1e-3)
  }

  @Test func `a sequence's bias depends on the clipped distance`() {
    var generator = SeededGenerator(seed: 1)
    let bias = RelativeBias.sequence(4, reach: 1, heads: 2, using: &generator)
    bias.weight.value = Tensor([1, 10, 2, 20, 3, 30], shape: [3, 2])
    // Rows are queries: key before, same, after give entries 0, 1, 2.
    #expect(
      bias().scalars == [2, 3, 3, 3, 1, 2, 3, 3, 1, 1, 2, 3, 1, 1, 1, 2]
        + [20, 30, 30, 30, 10, 20, 30, 30, 10, 10, 20, 30, 10, 10, 10, 20])
  }

  @Test func `a window's bias depends on the distances of rows and columns`() {
    var generator = SeededGenerator(seed: 1)
    let bias = RelativeBias.window(side: 2, heads: 1, using: &generator)
    bias.weight.value = Tensor((0..<9).map(Float.init), shape: [9, 1])
    // Entry 3 (rows apart + 1) + columns apart + 1, places (0, 0), (0, 1), (1, 0), (1, 1).
    #expect(bias().scalars == [4, 3, 1, 0, 5, 4, 2, 1, 7, 6, 4, 3, 8, 7, 5, 4])
    let gradient = bias().sum().gradients()[bias.weight]
    #expect(gradient?.scalars == [1, 2, 1, 2, 4, 2, 1, 2, 1])
  }

  @Test func `windows are cut from the rolled image and put back`() {
    let windows = ShiftedWindows(height: 4, width: 4, side: 2, shift: 1)
    let image = Tensor((0..<16).map(Float.init), shape: [1, 4, 4, 1])
    let cut = windows.cut(image)
    #expect(
      cut.scalars == [5, 6, 9, 10, 7, 4, 11, 8, 13, 14, 1, 2, 15, 12, 3, 0])
    #expect(windows.joined(cut).scalars == image.scalars)
  }

  @Test func `places that rolling brought together do not see each other`() {
    let windows = ShiftedWindows(height: 4, width: 4, side: 2, shift: 1)
    let queries = Tensor.zeros([4, 1, 4, 2])
    let weights = attentionWeights(queries, queries, mask: windows.mask).scalars
    // The windows hold one whole, two pairs, two pairs, four single places.
    #expect(weights[0..<16].allSatisfy { $0 == 0.25 })
    #expect(Array(weights[16..<20]) == [0.5, 0, 0.5, 0])
    #expect(Array(weights[32..<36]) == [0.5, 0.5, 0, 0])
    #expect(Array(weights[48..<64]) == [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1])
  }
}
