public import Numerics
public import Tensors

/// Self-attention in several heads: `[batch, places, features]` to the same shape.
///
/// One linear part makes queries, keys and values (in this order, heads inside of each), another one
/// joins the heads. Vaswani et al., arXiv:1706.03762, section 3.2.2; with fewer groups than heads,
/// consecutive heads share keys and values (Ainslie et al., arXiv:2305.13245). An observer of the pass
/// gets `NAME.queries`, `NAME.keys`, `NAME.values`, `NAME.weights` (the attention map) and `NAME`.
public struct MultiHeadAttention: Layer {
  public let name: String
  public let heads: Int
  public let groups: Int
  /// The features of one head.
  public let headFeatures: Int
  /// `features` to `(heads + 2 groups) · headFeatures`; may be replaced by another linear part.
  public var queryKeyValue: any Layer
  /// `heads · headFeatures` to `features`; may be replaced by another linear part.
  public var projection: any Layer
  public let rotary: RotaryEmbedding?
  public let relative: RelativeBias?
  /// The mask of calls that bring none.
  public var mask: AttentionMask

  /// The parts are called `NAME.queryKeyValue` and `NAME.projection`; as many groups as heads unless
  /// given.
  public init(
    _ features: Int, heads: Int, groups: Int? = nil, bias: Bool = true,
    mask: AttentionMask = .full, rotary: RotaryEmbedding? = nil, relative: RelativeBias? = nil,
    name: String = "attention", using generator: inout SeededGenerator
  ) {
    let groups = groups ?? heads
    require(
      heads > 0 && groups > 0 && features % heads == 0 && heads % groups == 0,
      "MultiHeadAttention \(name): \(features) features, \(heads) heads, \(groups) groups")
    self.name = name
    self.heads = heads
    self.groups = groups
    self.mask = mask
    self.rotary = rotary
    self.relative = relative
    headFeatures = features / heads
    queryKeyValue = Dense(
      features, (heads + 2 * groups) * headFeatures, bias: bias, name: "\(name).queryKeyValue",
      using: &generator)
    projection = Dense(
      features, features, bias: bias, name: "\(name).projection", using: &generator)
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    self(x, mask: mask, in: &pass)
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
    require(x.rank == 3, "MultiHeadAttention \(name): \(x.shape) is not [batch, places, features]")
    let inputs = inputs(of: x, mask: mask, cache: &cache, in: &pass)
    let heads = attend(inputs, in: &pass).permuted(to: [0, 2, 1, 3])
    let joined = heads.reshaped(to: [x.shape[0], x.shape[1], self.heads * headFeatures])
    return pass.observed(projection(joined, in: &pass), as: name)
  }

  /// Queries, keys, values and mask, rotated and biased.
  private func inputs(
    of x: Tensor, mask: AttentionMask, cache: inout KeyValueCache?, in pass: inout Pass
  ) -> AttentionInputs {
    let all = queryKeyValue(x, in: &pass)
    let start = cache?.count ?? 0
    let (own, shared) = (heads * headFeatures, groups * headFeatures)
    var queries = split(all.slice(axis: 2, 0..<own), into: heads)
    var keys = split(all.slice(axis: 2, own..<own + shared), into: groups)
    var values = split(all.slice(axis: 2, own + shared..<own + 2 * shared), into: groups)
    if let rotary {
      queries = rotary(queries, from: start)
      keys = rotary(keys, from: start)
    }
    queries = pass.observed(queries, as: "\(name).queries")
    keys = pass.observed(keys, as: "\(name).keys")
    values = pass.observed(values, as: "\(name).values")
    if cache != nil, let both = cache?.append(keys, values) { (keys, values) = both }
    var mask = mask
    if let relative {
      require(
        x.shape[1] == keys.shape[2], "MultiHeadAttention \(name): no cache with a relative bias")
      mask.bias = mask.bias.map { $0 + relative() } ?? relative()
    }
    return AttentionInputs(
      layer: name, queries: queries, keys: keys, values: values, mask: mask)
  }

  private func attend(_ inputs: AttentionInputs, in pass: inout Pass) -> Tensor {
    if let backend = pass.attentionBackend { return backend(inputs) }
    // Scores and means: each query meets each key twice, whatever the mask then hides.
    pass.recordProducts(2 * inputs.queries.count * inputs.keys.shape[2], as: name)
    guard pass.isWatched else { return inputs.attended }
    let weights = inputs.weights
    let shown = pass.observed(weights, as: "\(name).weights")
    // Only a changed map takes part, so that watching changes no bits.
    return shown.scalars == weights.scalars ? inputs.attended : attended(shown, inputs.values)
  }

  /// `[batch, places, heads · features]` as `[batch, heads, places, features]`.
  private func split(_ x: Tensor, into heads: Int) -> Tensor {
    x.reshaped(to: [x.shape[0], x.shape[1], heads, headFeatures]).permuted(to: [0, 2, 1, 3])
  }

  public var parameters: [Parameter] {
    queryKeyValue.parameters + projection.parameters + (relative?.parameters ?? [])
  }
}
