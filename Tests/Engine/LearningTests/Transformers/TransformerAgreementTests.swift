import Learning
import Numerics
import Tensors
import Testing

/// Losses of ten steps of AdamW(lr=0.01, weight_decay=0.01) and after them, against PyTorch 2.15.
///
/// Weights are those of `setWaves`, permuted to PyTorch's layout.
@Suite struct TransformerAgreementTests {
  private let texts = (0..<3).map { b in (0..<6).map { (3 * $0 + 5 * b + $0 * $0) % 7 } }
  private var inputs: [[Int]] { texts.map { Array($0.dropLast()) } }
  private var targets: [Int] { texts.flatMap { $0.dropFirst() } }

  // GPT of two pre-norm blocks of LayerNorm, Linear(d, 3d), scaled_dot_product_attention(is_causal),
  // Linear, LayerNorm, Linear, gelu, Linear; then LayerNorm and Linear without bias.
  @Test func `a GPT follows PyTorch`() {
    var generator = SeededGenerator(seed: 0)
    let model = GPT(
      vocabulary: 7, context: 8, layers: 2, TransformerSettings(features: 8, heads: 2),
      using: &generator)
    expect(
      model,
      [
        1.9985812902450562, 1.8205125331878662, 1.6997803449630737, 1.646863341331482,
        1.5794192552566528, 1.5536412000656128, 1.503185749053955, 1.435589075088501,
        1.3773925304412842, 1.3358217477798462, 1.2893028259277344,
      ]
    ) { pass in crossEntropy(model(inputs, in: &pass), targets) }
  }

  // By F.rms_norm, rotate-half rotary positions, enable_gqa, silu(gate) * up, and the embedding's
  // transpose as head.
  @Test func `a Llama with a tied head follows PyTorch`() {
    var generator = SeededGenerator(seed: 0)
    let model = GPT(
      vocabulary: 7, context: 8, layers: 2, .llama(features: 8, heads: 4, groups: 2, hidden: 12),
      tiesHead: true, using: &generator)
    expect(
      model,
      [
        2.160186290740967, 2.017876625061035, 1.924989104270935, 1.8593183755874634,
        1.8033809661865234, 1.7482969760894775, 1.693452000617981, 1.640054702758789,
        1.5851318836212158, 1.5223925113677979, 1.4512308835983276,
      ]
    ) { pass in crossEntropy(model(inputs, in: &pass), targets) }
  }

  // nn.TransformerEncoderLayer(8, 2, 32, dropout=0, activation=gelu, norm_first=True) twice, with
  // src_key_padding_mask; norm, Linear, gelu, LayerNorm, the embedding's transpose and a bias.
  @Test func `a masked language model follows PyTorch`() {
    var generator = SeededGenerator(seed: 0)
    let model = MaskedLanguageModel(
      vocabulary: 7, context: 8, layers: 2, TransformerSettings(features: 8, heads: 2),
      using: &generator)
    let lengths = [6, 4, 3]
    let labels = (0..<18).map { cell in
      let (b, i) = (cell / 6, cell % 6)
      return (i + b) % 2 == 0 && i < lengths[b] ? (texts[b][i] + 1) % 7 : -1
    }
    expect(
      model,
      [
        2.0860603, 1.8216603, 1.491993, 1.4333011, 1.3926612, 1.3266855, 1.2488756, 1.180528,
        1.1162813, 1.067428, 1.025166630744934,
      ]
    ) { pass in crossEntropy(model(texts, lengths: lengths, in: &pass), labels) }
  }

  // Conv2d(2, 8, 4, 4), a class token, positions, two such encoder layers, LayerNorm and Linear.
  @Test func `a vision transformer follows PyTorch`() {
    var generator = SeededGenerator(seed: 0)
    let model = VisionTransformer(
      side: 8, patch: 4, channels: 2, classes: 3, layers: 2,
      TransformerSettings(features: 8, heads: 2), using: &generator)
    let x = waves([6, 8, 8, 2], step: 0.1)
    expect(
      model,
      [
        1.2454325, 1.2452017, 1.1590751, 1.1146867, 1.1062545, 1.1100166, 1.1122816, 1.1089606,
        1.1016706, 1.0962744, 1.0936707258224487,
      ]
    ) { pass in crossEntropy(model(x, in: &pass), (0..<6).map { $0 % 3 }) }
  }

  // Attention over the whole map, where a mask forbids what lies in another window after rolling or
  // was no neighbour before: |Δ| after rolling ≠ |Δ| before.
  @Test func `a Swin transformer follows PyTorch`() {
    var generator = SeededGenerator(seed: 0)
    let model = SwinTransformer(
      side: 16, patch: 2, channels: 1, classes: 3, features: 4, depths: [2, 1], heads: 2,
      window: 4, using: &generator)
    let x = waves([3, 16, 16, 1], step: 0.1)
    #expect(model.parameters.reduce(0) { $0 + $1.value.count } == 1983)
    expect(
      model,
      [
        1.1493077, 1.4209858, 1.0534197, 1.0819486, 0.9971481, 0.9588806, 0.9723689, 0.9016769,
        0.8749635, 0.8542901, 0.8295836448669434,
      ]
    ) { pass in crossEntropy(model(x, in: &pass), [0, 1, 2]) }
  }

  private func expect(
    _ model: any Trainable, _ expected: [Float], loss: (inout Pass) -> Tensor
  ) {
    setWaves(model)
    let optimizer = Optimizer(AdamW(rate: 0.01, decay: 0.01))
    let found = losses(of: model, steps: 10, with: optimizer, loss: loss)
    for (step, (value, target)) in zip(found.steps + [found.last], expected).enumerated() {
      // Rounding differs by order of summation; training amplifies it from step to step.
      #expect(abs(value - target) < 1e-3 * target, "step \(step)")
    }
  }
}
