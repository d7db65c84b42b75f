import Learning
import Numerics
import Tensors
import Testing

/// A block with ReLUs inside of it, an input, and the first values of its output in PyTorch.
struct RectifiedBlock: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let input: Shape
  let expected: [Float]
  let make: @Sendable (inout SeededGenerator) -> any Layer

  // PyTorch 2.15 in double precision, inputs waves(*s), weight number p of the parameters' list
  // sin(12.9898 (i + 1) + p) / sqrt(n / s[0]) in our order of axes, bn = F.batch_norm(x, None, None,
  // training=True); the lines are beside the values.
  static let all: [RectifiedBlock] = [
    // b = relu(bn(conv2d(x, w0, padding=1))); a1, a2 = b[:, :2], b[:, 2:]; s = (a1 + a2).mean((2, 3));
    // g = softmax(stack((relu(bn(s @ w3.T)) @ w6.T).split(2, 1)), 0); g[0] * a1 + g[1] * a2
    RectifiedBlock(
      testDescription: "selective kernel", input: [3, 3, 4, 3],
      expected: [
        0.84305405, 1.10664109, 0.70407488, 0.39300356, 0.24791474, 0.18810344, 0.95700305,
        1.77515503, 0.10956512, 0.00000000, 0.09159953, 0.20342008,
      ]
    ) { SelectiveKernel(in: 3, out: 2, minimum: 3, using: &$0) },
    // x = relu(x); bn(cat([conv2d(x, w0, stride=2), conv2d(x[:, :, 1:, 1:], w1, stride=2)], 1))
    RectifiedBlock(
      testDescription: "factorised reduction", input: [2, 4, 6, 3],
      expected: [
        0.88752213, 1.31526947, -1.11967595, -0.10760656, 1.35434095, 1.37489366, -0.74068323,
        0.32107236, 1.60620675, 1.22136464, -0.37949802, 0.72960919,
      ]
    ) { FactorizedReduce(in: 3, out: 4, using: &$0) },
    // y = relu6(bn(conv2d(x, w0))); y = relu6(bn(conv2d(y, w3, padding=1, groups=6)));
    // bn(conv2d(y, w6)) + x
    RectifiedBlock(
      testDescription: "inverted residual", input: [2, 3, 4, 2],
      expected: [
        0.21090765, -0.30005770, -0.22274664, -0.77971794, 0.30076895, -0.49111017, -0.46278546,
        1.61326086, -0.28955739, 0.07402032, 0.87539055, -2.19802167,
      ]
    ) { InvertedResidual(in: 2, out: 2, expansion: 3, using: &$0) },
  ]
}

@Suite struct RectifiedBlockTests {
  @Test(arguments: RectifiedBlock.all)
  func `a block agrees with PyTorch`(block: RectifiedBlock) {
    var generator = SeededGenerator(seed: 1)
    let layer = block.make(&generator)
    setWaves(layer)
    var pass = Pass.training(generator)
    let output = layer(waves(block.input), in: &pass)
    #expect(Array(output.scalars.prefix(12)).isClose(to: block.expected, within: 1e-5))
  }

  @Test(arguments: RectifiedBlock.all)
  func `a block with ReLUs is differentiated in each parameter and in its input`(
    block: RectifiedBlock
  ) {
    var generator = SeededGenerator(seed: 5)
    let layer = block.make(&generator)
    setWaves(layer)
    let input = Parameter("input", waves(block.input))
    for parameter in layer.parameters + [input] {
      // A small step crosses no kink but leaves a rounding error of some 1e-3.
      let gap = gradientGap(of: parameter, step: 1e-3) {
        var pass = Pass.training(SeededGenerator(seed: 3))
        return weighted(layer(input.tracked, in: &pass))
      }
      #expect(gap < 3e-2, "\(parameter.name)")
    }
  }

  @Test(arguments: RectifiedBlock.all)
  func `a block lists every parameter and buffer it stores`(block: RectifiedBlock) {
    var generator = SeededGenerator(seed: 7)
    let layer = block.make(&generator)
    #expect(
      storedParameters(in: layer).map(ObjectIdentifier.init)
        == layer.parameters.map(ObjectIdentifier.init))
    #expect(
      storedBuffers(in: layer).map(ObjectIdentifier.init)
        == layer.buffers.map(ObjectIdentifier.init))
  }

  @Test func `odd extents are rounded up by a factorised reduction`() {
    var generator = SeededGenerator(seed: 1)
    let layer = FactorizedReduce(in: 1, out: 2, using: &generator)
    #expect(layer(waves([1, 5, 3, 1])).shape == [1, 3, 2, 2])
  }

  @Test func `two branches share one selection of weights`() {
    var generator = SeededGenerator(seed: 1)
    let layer = SelectiveKernel(in: 3, out: 2, using: &generator)
    var (weights, pass) = (Tensor(0), Pass.evaluation)
    pass.observer = { if $0 == "selective.weights" { weights = $1 } }
    _ = layer(waves([2, 3, 4, 3]), in: &pass)
    #expect(weights.shape == [2, 2])
    #expect(weights.scalars.allSatisfy { $0 > 0 && $0 < 1 })
  }
}
