import Learning
import Numerics
import Tensors
import Testing

@Suite struct GPTTests {
  static let kinds: [TransformerSettings] = [
    TransformerSettings(features: 8, heads: 2),
    .llama(features: 8, heads: 4, groups: 2, hidden: 12),
  ]

  private func model(_ settings: TransformerSettings, tiesHead: Bool = false) -> GPT {
    var generator = SeededGenerator(seed: 3)
    let model = GPT(
      vocabulary: 7, context: 10, layers: 2, settings, tiesHead: tiesHead, using: &generator)
    setWaves(model)
    return model
  }

  @Test(arguments: kinds)
  func `decoding by cache equals a pass over the whole text`(settings: TransformerSettings) {
    let model = model(settings)
    let texts = [[1, 5, 2, 6, 0, 3, 4, 4], [2, 2, 3, 1, 6, 0, 5, 1]]
    let whole = model(texts)
    var (cache, pass) = (DecodingCache(layers: 2), Pass.evaluation)
    var start = 0
    for length in [3, 1, 2, 1, 1] {
      let part = texts.map { Array($0[start..<start + length]) }
      let logits = model.decode(part, after: &cache, in: &pass)
      let expected = whole.slice(axis: 1, start..<start + length).scalars
      #expect(logits.scalars.isClose(to: expected, within: 1e-5), "from \(start)")
      start += length
    }
    #expect(cache.count == 8)
  }

  @Test(arguments: kinds)
  func `a token changes no logits before it`(settings: TransformerSettings) {
    let model = model(settings)
    let (first, second) = (model([[1, 2, 3, 4, 5]]), model([[1, 2, 3, 6, 5]]))
    let before = (first.slice(axis: 1, 0..<3), second.slice(axis: 1, 0..<3))
    #expect(before.0.scalars == before.1.scalars)
    #expect(first.slice(axis: 1, 3..<5).scalars != second.slice(axis: 1, 3..<5).scalars)
  }

  @Test(arguments: kinds, [true, false])
  func `it lists every parameter it stores`(settings: TransformerSettings, tiesHead: Bool) {
    let model = model(settings, tiesHead: tiesHead)
    #expect(
      storedParameters(in: model).map(ObjectIdentifier.init)
        == model.parameters.map(ObjectIdentifier.init))
    #expect(Set(model.parameters.map(\.name)).count == model.parameters.count)
  }

  @Test func `an observer sees inputs, maps and hidden units of each layer`() {
    var (shapes, pass) = ([String: Shape](), Pass.evaluation)
    withoutActuallyEscaping({ (layer: String, output: Tensor) in shapes[layer] = output.shape }) {
      pass.observer = $0
      _ = model(Self.kinds[0])([[1, 2, 3]], in: &pass)
      pass.observer = nil
    }
    for block in ["block0", "block1"] {
      #expect(shapes["\(block).input"] == [1, 3, 8])
      #expect(shapes["\(block).attention.weights"] == [1, 2, 3, 3])
      #expect(shapes["\(block).attention.keys"] == [1, 2, 3, 4])
      #expect(shapes["\(block).feedForward.hidden"] == [1, 3, 32])
    }
  }

  @Test func `a substitution masks neurons, and watching changes no bits`() {
    let model = model(Self.kinds[0])
    let plain = model([[1, 2, 3]]).scalars
    var pass = Pass.evaluation
    pass.observer = { _, _ in }
    #expect(model([[1, 2, 3]], in: &pass).scalars == plain)
    pass.substitution = { $0.hasSuffix("feedForward.hidden") ? $1 * 0 : $1 }
    let masked = model([[1, 2, 3]], in: &pass).scalars
    for block in model.blocks {
      for parameter in block.feedForward.parameters { parameter.value = .zeros(parameter.shape) }
    }
    // Biases are 0, so that masking all hidden units is the same as zero weights.
    #expect(masked == model([[1, 2, 3]]).scalars)
    #expect(masked != plain)
  }

  @Test func `a backend takes the place of the dense product`() {
    let model = model(Self.kinds[1])
    var (layers, pass) = ([String](), Pass.evaluation)
    pass.attentionBackend = { inputs in
      layers.append(inputs.layer)
      return inputs.attended
    }
    #expect(model([[1, 2, 3]], in: &pass).scalars == model([[1, 2, 3]]).scalars)
    #expect(layers == ["block0.attention", "block1.attention"])
  }

  @Test func `it learns to count, and continues by it`() {
    var generator = SeededGenerator(seed: 5)
    let model = GPT(
      vocabulary: 5, context: 8, layers: 1, TransformerSettings(features: 8, heads: 2),
      using: &generator)
    let texts = (0..<5).map { start in (0..<7).map { (start + $0) % 5 } }
    let targets = texts.flatMap { $0.dropFirst() }
    let found = losses(of: model, steps: 60, with: Optimizer(Adam(rate: 0.02))) { pass in
      crossEntropy(model(texts.map { Array($0.dropLast()) }, in: &pass), targets)
    }
    #expect(found.last < 0.1)
    let next = model.generate(after: [2, 3], count: 5, temperature: 0, using: &generator)
    #expect(next == [4, 0, 1, 2, 3])
    #expect(model.generate(after: [2, 3], count: 99, using: &generator).count == 6)
  }
}
