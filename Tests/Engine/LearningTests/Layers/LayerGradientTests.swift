import Learning
import Numerics
import Tensors
import Testing

/// A layer with a smooth function, and an input for it.
struct LayerCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let input: Shape
  let make: @Sendable (inout SeededGenerator) -> any Layer

  static let all: [LayerCase] = [
    LayerCase(testDescription: "dense", input: [3, 5]) { Dense(5, 2, using: &$0) },
    LayerCase(testDescription: "dense on sequences", input: [2, 3, 4]) { Dense(4, 3, using: &$0) },
    LayerCase(testDescription: "dense without bias", input: [2, 3]) {
      Dense(3, 2, bias: false, using: &$0)
    },
    LayerCase(testDescription: "convolution", input: [2, 5, 4, 3]) {
      Convolution(in: 3, out: 2, using: &$0)
    },
    LayerCase(testDescription: "convolution with stride", input: [1, 6, 5, 2]) {
      Convolution(in: 2, out: 3, stride: 2, bias: false, using: &$0)
    },
    LayerCase(testDescription: "valid convolution 1x1", input: [2, 3, 3, 4]) {
      Convolution(in: 4, out: 2, size: 1, padding: .valid, using: &$0)
    },
    LayerCase(testDescription: "upwards convolution", input: [2, 3, 2, 3]) {
      UpConvolution(in: 3, out: 2, using: &$0)
    },
    LayerCase(testDescription: "batch norm", input: [2, 3, 3, 2]) { _ in BatchNorm(2) },
    LayerCase(testDescription: "layer norm", input: [4, 5]) { _ in LayerNorm(5) },
    LayerCase(testDescription: "residual", input: [3, 4]) {
      Residual(Dense(4, 4, using: &$0))
    },
    LayerCase(testDescription: "residual with shortcut", input: [3, 4]) {
      Residual(Dense(4, 2, using: &$0), shortcut: Dense(4, 2, bias: false, using: &$0))
    },
    LayerCase(testDescription: "sequence", input: [3, 4]) {
      Sequential([
        Dense(4, 6, using: &$0), GELU(), Dense(6, 3, using: &$0), Activation.tanh, Dropout(0.3),
      ])
    },
    LayerCase(testDescription: "pools", input: [2, 4, 4, 2]) {
      Sequential([
        Convolution(in: 2, out: 3, using: &$0), AveragePool(2), Activation.silu,
        GlobalAveragePool(),
      ])
    },
  ]
}

@Suite struct LayerGradientTests {
  @Test(arguments: LayerCase.all + LayerCase.attention + LayerCase.convolutional)
  func `a layer is differentiated in each parameter and in its input`(layerCase: LayerCase) {
    var generator = SeededGenerator(seed: 7)
    let layer = layerCase.make(&generator)
    let input = Parameter("input", .normal(layerCase.input, using: &generator))
    // Norms start at 1 and 0, where a wrong factor could hide.
    for parameter in layer.parameters where parameter.value.rank == 1 {
      parameter.value =
        parameter.value + .uniform(parameter.value.shape, in: -0.4..<0.4, using: &generator)
    }
    for parameter in layer.parameters + [input] {
      let gap = gradientGap(of: parameter) {
        var pass = Pass.training(SeededGenerator(seed: 3))
        return weighted(layer(input.tracked, in: &pass))
      }
      #expect(gap < 1e-2, "\(parameter.name)")
    }
  }

  @Test(arguments: LayerCase.all + LayerCase.attention + LayerCase.convolutional)
  func `it lists every parameter and buffer it stores`(layerCase: LayerCase) {
    var generator = SeededGenerator(seed: 7)
    let layer = layerCase.make(&generator)
    #expect(
      storedParameters(in: layer).map(ObjectIdentifier.init)
        == layer.parameters.map(ObjectIdentifier.init))
    #expect(
      storedBuffers(in: layer).map(ObjectIdentifier.init)
        == layer.buffers.map(ObjectIdentifier.init))
  }
}
