import Learning
import Numerics
import Tensors
import Testing

/// A model, an input, the shape of its output and the number of its parameters.
struct ModelCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let input: Shape
  let output: Shape
  /// Counted by sum(p.numel() for p in model.parameters()) of the same model in PyTorch, or by hand.
  let count: Int
  let make: @Sendable (inout SeededGenerator) -> any Layer

  static let all: [ModelCase] = [
    // 64·128 + 128 + 128·128 + 128 + 128·10 + 10
    ModelCase(testDescription: "MLP", input: [2, 8, 8, 1], output: [2, 10], count: 26_122) {
      MLP(inputs: 64, hidden: [128, 128], classes: 10, using: &$0)
    },
    // 9·16 + 32 + 9·16·32 + 64 + 7·7·32·64 + 64 + 64·10 + 10
    ModelCase(
      testDescription: "convolutional classifier", input: [2, 28, 28, 1], output: [2, 10],
      count: 105_914
    ) { ConvolutionalClassifier(side: 28, classes: 10, using: &$0) },
    ModelCase(
      testDescription: "ResNet-8", input: [2, 28, 28, 1], output: [2, 10], count: 77_754
    ) { ResNet(depth: 8, channels: 1, classes: 10, using: &$0) },
    ModelCase(
      testDescription: "ResNet-20", input: [2, 9, 11, 3], output: [2, 10], count: 272_474
    ) { ResNet(depth: 20, channels: 3, classes: 10, using: &$0) },
    ModelCase(
      testDescription: "U-Net", input: [2, 16, 24, 1], output: [2, 16, 24, 4], count: 482_500
    ) { UNet(classes: 4, using: &$0) },
    // 9·(4 + 16 + 32 + 64 + 128 + 256) + 4·(4 + 8 + 16) + 16·10 + 10
    ModelCase(
      testDescription: "VGG", input: [2, 8, 11, 1], output: [2, 10], count: 4_782
    ) { VGG.small(channels: 1, classes: 10, width: 4, using: &$0) },
    // ResNet-8 without its two shortcuts, 16·32 + 2·32 + 32·64 + 2·64.
    ModelCase(
      testDescription: "ResNet-8 with padded shortcuts", input: [2, 9, 11, 1], output: [2, 10],
      count: 75_002
    ) { ResNet(depth: 8, channels: 1, classes: 10, shortcut: .padding, using: &$0) },
    // 27 (4 + 16 + 32 + 64 + 32 + 16) + 2 (4 + 4 + 8 + 8 + 4 + 4) + 8·4·8 + 4 + 4·2 + 2
    ModelCase(
      testDescription: "U-Net for volumes", input: [2, 2, 4, 6, 1], output: [2, 2, 4, 6, 2],
      count: 4_762
    ) { UNet3D(classes: 2, width: 4, levels: 1, using: &$0) },
    // 9·4 + 8, blocks of a to b channels 3 a² + 39 a + 3 a b + 2 b, 16·32 + 64, 32·10 + 10
    ModelCase(
      testDescription: "MobileNet v2", input: [2, 8, 11, 1], output: [2, 10], count: 5_610
    ) { MobileNetV2.small(channels: 1, classes: 10, width: 4, using: &$0) },
    // 5·16·8 + 16 + 16·8·4 + 8 + 16·4·3 + 3
    ModelCase(
      testDescription: "DCGAN's generator", input: [2, 5], output: [2, 16, 16, 3], count: 1_371
    ) { DCGANGenerator(latent: 5, side: 16, channels: 3, width: 4, using: &$0) },
    // 16·3·4 + 4 + 16·4·8 + 16 + 16·8 + 1
    ModelCase(
      testDescription: "DCGAN's discriminator", input: [2, 16, 16, 3], output: [2, 1], count: 853
    ) { DCGANDiscriminator(side: 16, channels: 3, width: 4, using: &$0) },
    // 4·4·3·16 + 16 + 16 + 17·16 + 2 (12·256 + 13·16) + 32 + 16·10 + 10
    ModelCase(
      testDescription: "vision transformer", input: [2, 16, 16, 3], output: [2, 10],
      count: 7_834
    ) {
      VisionTransformer(
        side: 16, patch: 4, channels: 3, classes: 10, layers: 2,
        TransformerSettings(features: 16, heads: 4), using: &$0)
    },
    // Counted by sum(p.numel()) of the model that the agreement with PyTorch uses.
    ModelCase(
      testDescription: "Swin transformer", input: [2, 16, 16, 1], output: [2, 3], count: 1_983
    ) {
      SwinTransformer(
        side: 16, patch: 2, channels: 1, classes: 3, features: 4, depths: [2, 1], heads: 2,
        window: 4, using: &$0)
    },
  ]
}

@Suite struct ModelTests {
  @Test(arguments: ModelCase.all)
  func `it has the parameters of its description and lists them all`(modelCase: ModelCase) {
    var generator = SeededGenerator(seed: 1)
    let model = modelCase.make(&generator)
    #expect(model.parameters.reduce(0) { $0 + $1.value.count } == modelCase.count)
    #expect(
      Set(storedParameters(in: model).map(ObjectIdentifier.init))
        == Set(model.parameters.map(ObjectIdentifier.init)))
    #expect(storedParameters(in: model).count == model.parameters.count)
    #expect(
      storedBuffers(in: model).map(ObjectIdentifier.init)
        == model.buffers.map(ObjectIdentifier.init))
  }

  @Test(arguments: ModelCase.all)
  func `its parameters have different names`(modelCase: ModelCase) {
    var generator = SeededGenerator(seed: 1)
    let model = modelCase.make(&generator)
    let names = model.parameters.map(\.name) + model.buffers.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: ModelCase.all)
  func `its output has one row of logits an example or pixel`(modelCase: ModelCase) {
    var generator = SeededGenerator(seed: 1)
    let model = modelCase.make(&generator)
    let input = Tensor.normal(modelCase.input, using: &generator)
    var pass = Pass.training(generator)
    let output = model(input, in: &pass)
    #expect(output.shape == modelCase.output)
    // Every parameter gets a gradient.
    let gradients = weighted(output).gradients()
    #expect(model.parameters.allSatisfy { gradients[$0] != nil })
    #expect(model(input).scalars.allSatisfy { $0.isFinite })
  }

  @Test func `parameters are named by block and part`() {
    var generator = SeededGenerator(seed: 1)
    let names = ConvolutionalClassifier(side: 8, classes: 2, using: &generator).parameters.map(
      \.name)
    #expect(
      names == [
        "block0.convolution.weight", "block0.norm.scale", "block0.norm.shift",
        "block1.convolution.weight", "block1.norm.scale", "block1.norm.shift", "features.weight",
        "features.bias", "head.weight", "head.bias",
      ])
  }

  @Test func `a U-Net traps on extents that it cannot halve`() async {
    await #expect(processExitsWith: .failure) {
      var generator = SeededGenerator(seed: 1)
      _ = UNet(classes: 2, width: 2, using: &generator)(.zeros([1, 16, 20, 1]))
    }
  }

  @Test func `a ResNet traps on a depth that is not 6n + 2`() async {
    await #expect(processExitsWith: .failure) {
      var generator = SeededGenerator(seed: 1)
      _ = ResNet(depth: 18, channels: 1, classes: 2, using: &generator)
    }
  }
}
