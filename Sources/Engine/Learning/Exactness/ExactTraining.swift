import Numerics
import Tensors

/// A short training from a fixed seed, whose bits every machine must share.
struct ExactTraining: Sendable {
  let name: String
  /// Trains for some steps and returns the bits of all losses, weights and running statistics.
  let bits: @Sendable (_ steps: Int) -> [UInt32]

  /// A convolutional network, a transformer, a U-Net and a residual network.
  static let all = [convolutional, transformer, unet, residual]

  /// Convolutions, norms, max-pooling, dropout and dense layers; SGD with momentum and decay.
  private static let convolutional = ExactTraining(name: "cnn") { steps in
    var generator = SeededGenerator(seed: 1)
    let model = ConvolutionalClassifier(
      side: 16, channels: 3, classes: 4, width: 8, features: 32, dropout: 0.2, using: &generator)
    let images = Tensor.normal([32, 16, 16, 3], using: &generator)
    let labels = (0..<32).map { $0 % 4 }
    return trained(
      model, Optimizer(SGD(rate: 0.05, momentum: 0.9, decay: 5e-4)), steps, by: generator
    ) { pass in
      smoothedCrossEntropy(model(images, in: &pass), labels, smoothing: 0.1)
    }
  }

  /// Embeddings, causal attention, layer norms, GELU and dropout; AdamW with clipped gradients.
  private static let transformer = ExactTraining(name: "transformer") { steps in
    var generator = SeededGenerator(seed: 4)
    var settings = TransformerSettings(features: 32, heads: 4)
    settings.dropout = 0.1
    let model = GPT(vocabulary: 17, context: 24, layers: 2, settings, using: &generator)
    let texts = (0..<8).map { _ in (0..<25).map { _ in generator.integer(below: 17) } }
    let (inputs, targets) = (texts.map { Array($0.dropLast()) }, texts.flatMap { $0.dropFirst() })
    return trained(
      model, Optimizer(AdamW(rate: 3e-3), clipping: .norm(1)), steps, by: generator
    ) { pass in
      crossEntropy(model(inputs, in: &pass), targets)
    }
  }

  /// Strides, shortcuts and averages over positions; Adam with clipped gradients.
  private static let residual = ExactTraining(name: "resnet") { steps in
    var generator = SeededGenerator(seed: 2)
    let model = ResNet(depth: 8, channels: 1, classes: 3, width: 4, using: &generator)
    let images = Tensor.normal([16, 12, 12, 1], using: &generator)
    let labels = (0..<16).map { $0 % 3 }
    return trained(
      model, Optimizer(Adam(rate: 1e-2), clipping: .norm(1)), steps, by: generator
    ) { pass in
      focalLoss(model(images, in: &pass), labels, gamma: 1.5)
    }
  }

  /// Transposed convolutions and concatenations, a loss of every pixel; AdamW.
  private static let unet = ExactTraining(name: "unet") { steps in
    var generator = SeededGenerator(seed: 3)
    let model = UNet(classes: 3, width: 4, levels: 2, using: &generator)
    let images = Tensor.normal([4, 32, 32, 1], using: &generator)
    let labels = images.scalars.map { $0 > 0.5 ? 2 : $0 > -0.5 ? 1 : 0 }
    return trained(model, Optimizer(AdamW(rate: 1e-2)), steps, by: generator) { pass in
      let logits = model(images, in: &pass)
      return crossEntropy(logits, labels) + diceLoss(logits: logits, labels)
    }
  }

  private static func trained<Rule: UpdateRule>(
    _ model: any Trainable, _ optimizer: Optimizer<Rule>, _ steps: Int,
    by generator: SeededGenerator,
    loss: (inout Pass) -> Tensor
  ) -> [UInt32] {
    var bits: [UInt32] = []
    for step in 0..<steps {
      var pass = Pass.training(generator.stream(step))
      let value = loss(&pass)
      bits.append(value.scalar.bitPattern)
      optimizer.step(model.parameters, along: value.gradients())
    }
    for tensor in model.parameters.map(\.value) + model.buffers.map(\.value) {
      bits += tensor.scalars.map(\.bitPattern)
    }
    return bits
  }
}
