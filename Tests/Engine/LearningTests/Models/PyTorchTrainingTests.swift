import Learning
import Numerics
import Tensors
import Testing

/// Fifty steps beside PyTorch 2.15: the same initial weights, batches and updates.
///
/// `Fixtures/make-agreement.py` made the files: weights as PyTorch stores them, data, and its losses.
/// The greatest relative gaps seen: 7.3e-7 (CNN, SGD), 2.3e-7 (CNN, AdamW), 2.4e-7 (U-Net, SGD),
/// 2.2e-7 (U-Net, AdamW), 2.0e-7 (GPT, SGD), 2.2e-7 (GPT, AdamW). PyTorch in
/// single precision is up to 2.1e-6 from itself in double.
@Suite struct PyTorchTrainingTests {
  private func cnn() -> ConvolutionalClassifier {
    var generator = SeededGenerator(seed: 0)
    return ConvolutionalClassifier(
      side: 8, channels: 2, classes: 3, width: 4, features: 16, using: &generator)
  }

  private func unet() -> UNet {
    var generator = SeededGenerator(seed: 0)
    return UNet(classes: 3, width: 4, levels: 2, using: &generator)
  }

  @Test func `a CNN follows PyTorch for fifty steps of SGD with momentum`() throws {
    try expectAgreement(
      cnn(), "agreement-cnn", "sgd", Optimizer(SGD(rate: 0.01, momentum: 0.9, decay: 5e-4)),
      batchSize: 8)
  }

  @Test func `a CNN follows PyTorch for fifty steps of AdamW`() throws {
    try expectAgreement(
      cnn(), "agreement-cnn", "adamw", Optimizer(AdamW(rate: 2e-3, decay: 0.01)), batchSize: 8)
  }

  @Test func `a U-Net follows PyTorch for fifty steps of SGD with momentum`() throws {
    try expectAgreement(
      unet(), "agreement-unet", "sgd", Optimizer(SGD(rate: 0.01, momentum: 0.9, decay: 5e-4)),
      batchSize: 2)
  }

  @Test func `a U-Net follows PyTorch for fifty steps of AdamW`() throws {
    try expectAgreement(
      unet(), "agreement-unet", "adamw", Optimizer(AdamW(rate: 2e-3, decay: 0.01)), batchSize: 2)
  }

  private func gpt() -> GPT {
    var generator = SeededGenerator(seed: 0)
    return GPT(
      vocabulary: 11, context: 12, layers: 2, TransformerSettings(features: 16, heads: 2),
      using: &generator)
  }

  @Test func `a GPT follows PyTorch for fifty steps of SGD with momentum`() throws {
    let model = gpt()
    try expectAgreement(
      model, "agreement-gpt", "sgd", Optimizer(SGD(rate: 0.01, momentum: 0.9, decay: 5e-4)),
      batchSize: 4
    ) { inputs, pass in model(tokens(inputs), in: &pass) }
  }

  @Test func `a GPT follows PyTorch for fifty steps of AdamW`() throws {
    let model = gpt()
    try expectAgreement(
      model, "agreement-gpt", "adamw", Optimizer(AdamW(rate: 2e-3, decay: 0.01)), batchSize: 4
    ) { inputs, pass in model(tokens(inputs), in: &pass) }
  }

  private func tokens(_ inputs: Tensor) -> [[Int]] {
    let width = inputs.shape[1]
    return (0..<inputs.shape[0]).map { row in
      inputs.scalars[(row * width)..<((row + 1) * width)].map { Int($0) }
    }
  }

  private func expectAgreement<Rule>(
    _ model: any Layer, _ name: String, _ rule: String, _ optimizer: Optimizer<Rule>,
    batchSize: Int
  ) throws {
    try expectAgreement(model, name, rule, optimizer, batchSize: batchSize) { inputs, pass in
      model(inputs, in: &pass)
    }
  }

  private func expectAgreement<Rule>(
    _ model: any Trainable, _ name: String, _ rule: String, _ optimizer: Optimizer<Rule>,
    batchSize: Int, logits: (Tensor, inout Pass) -> Tensor
  ) throws {
    let path = WeightFixtures.path("\(name).safetensors")
    let file = try SafeTensors(reading: path)
    let report = try file.load(into: model, .matching, layout: .pyTorch, file: path) {
      "model.\(pyTorchName($0))"
    }
    #expect(report.missing == [])
    let inputs = try #require(file["inputs"]).tensor
    let labels = try #require(file["labels"]).doubles.map { Int($0) }
    let expected = try #require(file["losses.\(rule)"]).doubles
    let perExample = labels.count / inputs.shape[0]
    var gap = 0.0
    for (step, reference) in expected.enumerated() {
      let chosen = (0..<batchSize).map { (step * batchSize + $0) % inputs.shape[0] }
      let targets = chosen.flatMap { labels[($0 * perExample)..<(($0 + 1) * perExample)] }
      var pass = Pass.training(SeededGenerator(seed: 0))
      let loss = crossEntropy(logits(inputs.rows(chosen), &pass), targets)
      gap = max(gap, abs(Double(loss.scalar) - reference) / reference)
      optimizer.step(model.parameters, along: loss.gradients())
    }
    #expect(expected.count == 50)
    // Sums are taken in another order; training amplifies the difference from step to step.
    #expect(gap < 1e-5, "greatest relative gap \(gap)")
  }
}
