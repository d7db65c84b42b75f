public import Numerics
public import Tensors

/// A decoder-only language model: tokens to the logits of each next token.
///
/// Radford et al., 2019 (GPT-2), figure 1 of Radford et al., 2018, with pre-norm blocks; with Llama's
/// settings Touvron et al., arXiv:2302.13971. Embeddings start as N(0, 0.02²). An observer of the pass
/// gets each block's input, queries, keys, values, attention map, hidden units and output.
public struct GPT: Trainable {
  public let settings: TransformerSettings
  /// The greatest number of places.
  public let context: Int
  public let tokens: Embedding
  /// Learned positions, or none where the blocks rotate.
  public let positions: Embedding?
  public var blocks: [TransformerBlock]
  public let norm: any Layer
  /// Logits from features; nil where the token embedding is used for it.
  public var head: (any Layer)?

  /// The parts are called `tokens`, `positions`, `block0`, ..., `norm` and `head`.
  public init(
    vocabulary: Int, context: Int, layers: Int, _ settings: TransformerSettings,
    tiesHead: Bool = false, using generator: inout SeededGenerator
  ) {
    require(
      vocabulary > 0 && context > 0 && layers >= 0,
      "GPT: \(vocabulary) tokens, context \(context), \(layers) layers")
    self.settings = settings
    self.context = context
    let features = settings.features
    tokens = Embedding(vocabulary, features, deviation: 0.02, name: "tokens", using: &generator)
    let rotary = settings.rotaryBase.map { base in
      RotaryEmbedding(features: features / settings.heads, places: context, base: base)
    }
    positions =
      rotary == nil
      ? Embedding(context, features, deviation: 0.02, name: "positions", using: &generator) : nil
    var blocks: [TransformerBlock] = []
    for index in 0..<layers {
      blocks.append(
        TransformerBlock(
          settings, mask: .causal, rotary: rotary, name: "block\(index)", using: &generator))
    }
    self.blocks = blocks
    norm = settings.makeNorm("norm")
    head =
      tiesHead
      ? nil : Dense(features, vocabulary, bias: false, name: "head", using: &generator)
  }

  /// The logits of each next token, `[batch, places, vocabulary]`, of texts of one length.
  public func callAsFunction(_ texts: [[Int]], in pass: inout Pass) -> Tensor {
    var x = embedded(texts, in: &pass)
    for block in blocks { x = block(x, in: &pass) }
    return logits(of: x, in: &pass)
  }

  /// The logits in evaluation, without a gradient.
  public func callAsFunction(_ texts: [[Int]]) -> Tensor {
    var pass = Pass.evaluation
    return self(texts, in: &pass).detached
  }

  /// What the first block gets, `[batch, places, features]`; the first place is number `start`.
  public func embedded(_ texts: [[Int]], from start: Int = 0, in pass: inout Pass) -> Tensor {
    let places = texts.first?.count ?? 0
    require(
      places > 0 && texts.allSatisfy { $0.count == places } && start + places <= context,
      "GPT: texts of \(Set(texts.map(\.count)).sorted()) tokens from place \(start); one length is "
        + "needed, and at most \(context) places")
    var x = tokens(texts.flatMap { $0 }, in: &pass)
      .reshaped(to: [texts.count, places, settings.features])
    if let positions { x = x + positions(Array(start..<start + places), in: &pass) }
    return x
  }

  /// The logits of what the last block gave.
  public func logits(of x: Tensor, in pass: inout Pass) -> Tensor {
    let normal = norm(x, in: &pass)
    if let head { return head(normal, in: &pass) }
    pass.recordProducts(
      with: tokens.weight, positions: normal.count / settings.features, as: "head")
    return pass.observed(
      normal.matmul(tokens.weight.tracked, transposingOther: true), as: "head")
  }

  public var parameters: [Parameter] {
    tokens.parameters + (positions?.parameters ?? []) + blocks.flatMap(\.parameters)
      + norm.parameters + (head?.parameters ?? [])
  }
}
