public import Tensors

/// What an attention layer has computed before it attends; what a backend of one's own works on.
public struct AttentionInputs: Sendable {
  /// The layer's name.
  public let layer: String
  /// `[batch, heads, queries, features]`.
  public let queries: Tensor
  /// `[batch, groups, keys, features]`.
  public let keys: Tensor
  /// `[batch, groups, keys, features]`.
  public let values: Tensor
  public let mask: AttentionMask

  public init(
    layer: String, queries: Tensor, keys: Tensor, values: Tensor, mask: AttentionMask
  ) {
    self.layer = layer
    self.queries = queries
    self.keys = keys
    self.values = values
    self.mask = mask
  }

  /// The attention map, `[batch, heads, queries, keys]`.
  public var weights: Tensor { attentionWeights(queries, keys, mask: mask) }

  /// The dense result, `[batch, heads, queries, features]`.
  public var attended: Tensor { attention(queries, keys, values, mask: mask) }
}
