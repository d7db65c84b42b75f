import Tensors

/// The choices that make a transformer block.
public struct TransformerSettings: Hashable, Sendable, Codable {
  public enum Norm: String, Hashable, Sendable, Codable {
    case layer, rms
  }

  public enum FeedForwardKind: Hashable, Sendable, Codable {
    case plain(Activation)
    /// f(gate x) · up x as hidden units.
    case gated(Activation)
    /// A router sends each place to `chosen` of `count` plain parts.
    case experts(count: Int, chosen: Int, Activation)
  }

  public var features: Int
  public var heads: Int
  /// How many groups of heads share keys and values; as many as heads is ordinary attention.
  public var groups: Int
  /// The hidden units of the feed-forward part.
  public var hidden: Int
  public var norm = Norm.layer
  public var feedForward = FeedForwardKind.plain(.gelu)
  /// Whether linear parts have a bias.
  public var hasBias = true
  /// The base of rotary positions; nil for learned ones.
  public var rotaryBase: Double?
  /// Dropped in training from each part's output before it is added.
  public var dropout: Float = 0

  /// GPT-2's block: layer norm, four times the features as hidden units, GELU.
  public init(features: Int, heads: Int, hidden: Int? = nil) {
    require(
      features > 0 && heads > 0 && features % heads == 0,
      "TransformerSettings: \(features) features in \(heads) heads")
    self.features = features
    self.heads = heads
    groups = heads
    self.hidden = hidden ?? 4 * features
  }

  /// Llama's block: RMS norm, rotary positions, grouped queries, SwiGLU, no biases.
  ///
  /// Touvron et al., arXiv:2302.13971, section 2.2.
  public static func llama(
    features: Int, heads: Int, groups: Int, hidden: Int
  ) -> TransformerSettings {
    var settings = TransformerSettings(features: features, heads: heads, hidden: hidden)
    settings.groups = groups
    settings.norm = .rms
    settings.feedForward = .gated(.silu)
    settings.hasBias = false
    settings.rotaryBase = 10_000
    return settings
  }

  func makeNorm(_ name: String) -> any Layer {
    switch norm {
    case .layer: LayerNorm(features, name: name)
    case .rms: RMSNorm(features, name: name)
    }
  }
}
