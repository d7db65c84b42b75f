import Foundation
import Learning
import Numerics
import Tensors
import Testing

// PyTorch 2.15: x = sin(arange(24) + 1) as (1, 2, 3, 4); RMSNorm(4, eps=1e-6)(x), and GroupNorm(2, 4)
// of x permuted to channels first and back. The first eight values of each.
@Suite struct NormTests {
  let x = Tensor((0..<24).map { Float(Foundation.sin(Double($0 + 1))) }, shape: [1, 2, 3, 4])

  @Test func `a row is divided by its root mean square`() {
    let expected: [Float] = [
      1.15379274, 1.24679375, 0.19349834, -1.03769863, -1.23588884, -0.36011860, 0.84674299,
      1.27511299,
    ]
    #expect(Array(RMSNorm(4)(x).scalars.prefix(8)).isClose(to: expected, within: 2e-6))
  }

  @Test func `a group of channels is normalised over all positions`() {
    let expected: [Float] = [
      1.05906880, 1.15285623, 0.29448080, -0.96170920, -1.43044043, -0.49084488, 1.01617610,
      1.48116267,
    ]
    #expect(Array(GroupNorm(4, groups: 2)(x).scalars.prefix(8)).isClose(to: expected, within: 2e-6))
  }

  @Test func `an instance norm has a group for each channel`() {
    // F.instance_norm of waves(2, 2, 3, 4) with channels first and back
    let expected: [Float] = [
      0.96742296, 1.26989887, 0.27700368, -0.86098961, -1.37639452, -0.49250590, 1.06024456,
      1.41908157,
    ]
    let output = InstanceNorm(4)(waves([2, 2, 3, 4]))
    #expect(Array(output.scalars.prefix(8)).isClose(to: expected, within: 1e-5))
  }

  @Test func `a layer norm of a map normalises the channels of each pixel`() {
    // NAFNet's LayerNorm2d: (x - x.mean(1)) / sqrt(x.var(1, unbiased) + 1e-6) with channels first
    let expected: [Float] = [
      0.83011149, 0.93106821, -0.21233052, -1.54884918, -1.37932181, -0.49588444, 0.72154297,
      1.15366327,
    ]
    let output = LayerNorm(4, epsilon: 1e-6)(waves([2, 2, 3, 4]))
    #expect(Array(output.scalars.prefix(8)).isClose(to: expected, within: 1e-5))
  }

  @Test func `an embedding gathers rows and scatters their gradient`() {
    var generator = SeededGenerator(seed: 1)
    let embedding = Embedding(4, 2, using: &generator)
    var pass = Pass.training(generator)
    let vectors = embedding([3, 1, 3], in: &pass)
    let table = embedding.weight.value.scalars
    #expect(vectors.scalars == [table[6], table[7], table[2], table[3], table[6], table[7]])
    let gradient = vectors.sum().gradients()[embedding.weight]
    #expect(gradient?.scalars == [0, 0, 1, 1, 0, 0, 2, 2])
  }
}
