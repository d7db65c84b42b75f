public import Numerics
public import Tensors

/// A bidirectional encoder that guesses hidden tokens from both sides.
///
/// Devlin et al., *BERT*, NAACL 2019, arXiv:1810.04805, section 3.1, with pre-norm blocks. The logits
/// are norm(GELU(dense h)) Eᵀ + b with the token embedding E. Embeddings start as N(0, 0.02²).
public struct MaskedLanguageModel: Trainable {
  public let context: Int
  public let tokens: Embedding
  public let positions: Embedding
  public var blocks: [TransformerBlock]
  public let norm: any Layer
  public let transform: Dense
  public let transformNorm: any Layer
  /// `[vocabulary]`, at first 0.
  public let bias: Parameter

  /// The parts are called `tokens`, `positions`, `block0`, ..., `norm`, `transform`, `transformNorm`
  /// and `bias`.
  public init(
    vocabulary: Int, context: Int, layers: Int, _ settings: TransformerSettings,
    using generator: inout SeededGenerator
  ) {
    require(
      vocabulary > 0 && context > 0 && layers >= 0 && settings.rotaryBase == nil,
      "MaskedLanguageModel: \(vocabulary) tokens, context \(context), \(layers) layers; positions "
        + "are learned, not rotary")
    self.context = context
    let features = settings.features
    tokens = Embedding(vocabulary, features, deviation: 0.02, name: "tokens", using: &generator)
    positions = Embedding(context, features, deviation: 0.02, name: "positions", using: &generator)
    var blocks: [TransformerBlock] = []
    for index in 0..<layers {
      blocks.append(TransformerBlock(settings, name: "block\(index)", using: &generator))
    }
    self.blocks = blocks
    norm = settings.makeNorm("norm")
    transform = Dense(features, features, name: "transform", using: &generator)
    transformNorm = settings.makeNorm("transformNorm")
    bias = Parameter("bias", .zeros([vocabulary]))
  }

  /// The features of each place, `[batch, places, features]`; texts are padded to one length, and the
  /// first `lengths[i]` places of text i are real.
  public func features(
    of texts: [[Int]], lengths: [Int]? = nil, in pass: inout Pass
  ) -> Tensor {
    let places = texts.first?.count ?? 0
    require(
      places > 0 && places <= context && texts.allSatisfy { $0.count == places }
        && lengths?.count ?? texts.count == texts.count,
      "MaskedLanguageModel: texts of \(Set(texts.map(\.count)).sorted()) tokens with "
        + "\(lengths?.count ?? 0) lengths; one length of at most \(context) is needed")
    var x =
      tokens(texts.flatMap { $0 }, in: &pass)
      .reshaped(to: [texts.count, places, tokens.weight.value.shape[1]])
      + positions(Array(0..<places), in: &pass)
    let mask = lengths.map { AttentionMask.lengths($0, keys: places) } ?? .full
    for block in blocks { x = block(x, mask: mask, in: &pass) }
    return norm(x, in: &pass)
  }

  /// The logits of the token at each place, `[batch, places, vocabulary]`.
  public func callAsFunction(
    _ texts: [[Int]], lengths: [Int]? = nil, in pass: inout Pass
  ) -> Tensor {
    let hidden = transform(features(of: texts, lengths: lengths, in: &pass), in: &pass).gelu()
    let logits =
      transformNorm(hidden, in: &pass).matmul(tokens.weight.tracked, transposingOther: true)
      + bias.tracked
    pass.recordProducts(
      with: tokens.weight, positions: hidden.count / hidden.shape[-1], as: "head")
    return pass.observed(logits, as: "head")
  }

  public var parameters: [Parameter] {
    tokens.parameters + positions.parameters + blocks.flatMap(\.parameters) + norm.parameters
      + transform.parameters + transformNorm.parameters + [bias]
  }
}
