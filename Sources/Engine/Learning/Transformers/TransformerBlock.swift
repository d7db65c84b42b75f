public import Numerics
public import Tensors

/// Attention and a feed-forward part, each after a norm and beside a shortcut.
///
/// x ← x + attention(norm x); x ← x + feedForward(norm x), the "pre-norm" order of Xiong et al.,
/// arXiv:2002.04745, figure 1b. An observer of the pass gets the block's input as `NAME.input`.
public struct TransformerBlock: Layer {
  public let name: String
  public let attentionNorm: any Layer
  public var attention: MultiHeadAttention
  public let feedForwardNorm: any Layer
  public var feedForward: any Layer
  public let dropout: Dropout

  /// The parts are called `NAME.attentionNorm`, `NAME.attention`, `NAME.feedForwardNorm` and
  /// `NAME.feedForward`.
  public init(
    _ settings: TransformerSettings, mask: AttentionMask = .full,
    rotary: RotaryEmbedding? = nil, relative: RelativeBias? = nil, name: String = "block",
    using generator: inout SeededGenerator
  ) {
    self.name = name
    attentionNorm = settings.makeNorm("\(name).attentionNorm")
    attention = MultiHeadAttention(
      settings.features, heads: settings.heads, groups: settings.groups, bias: settings.hasBias,
      mask: mask, rotary: rotary, relative: relative, name: "\(name).attention",
      using: &generator)
    feedForwardNorm = settings.makeNorm("\(name).feedForwardNorm")
    feedForward = settings.makeFeedForward("\(name).feedForward", using: &generator)
    dropout = Dropout(settings.dropout, name: "\(name).dropout")
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    self(x, mask: attention.mask, in: &pass)
  }

  /// The output under a mask of this call's own.
  public func callAsFunction(_ x: Tensor, mask: AttentionMask, in pass: inout Pass) -> Tensor {
    var cache: KeyValueCache?
    return self(x, mask: mask, cache: &cache, in: &pass)
  }

  /// The output for places that follow those in the cache, which then holds these too.
  public func callAsFunction(
    _ x: Tensor, mask: AttentionMask, cache: inout KeyValueCache?, in pass: inout Pass
  ) -> Tensor {
    var output = pass.observed(x, as: "\(name).input")
    let seen = attention(
      attentionNorm(output, in: &pass), mask: mask, cache: &cache, in: &pass)
    output = output + dropout(seen, in: &pass)
    let changed = feedForward(feedForwardNorm(output, in: &pass), in: &pass)
    return pass.observed(output + dropout(changed, in: &pass), as: name)
  }

  public var parameters: [Parameter] {
    attentionNorm.parameters + attention.parameters + feedForwardNorm.parameters
      + feedForward.parameters
  }
}

extension TransformerSettings {
  func makeFeedForward(_ name: String, using generator: inout SeededGenerator) -> any Layer {
    switch feedForward {
    case .plain(let activation):
      FeedForward(
        features, hidden: hidden, activation: activation, bias: hasBias, name: name,
        using: &generator)
    case .gated(let activation):
      GatedFeedForward(
        features, hidden: hidden, activation: activation, bias: hasBias, name: name,
        using: &generator)
    case .experts(let count, let chosen, let activation):
      MixtureOfExperts(
        features, hidden: hidden, experts: count, chosen: chosen, activation: activation,
        name: name, using: &generator)
    }
  }
}
