public import Tensors

/// softmax(q kᵀ·scale + mask) v: `[batch, heads, queries, features]` from keys and values
/// `[batch, groups, keys, features]`.
///
/// Vaswani et al., NeurIPS 2017, arXiv:1706.03762, equation 1; the scale is 1/√features unless given.
/// With fewer groups than heads, consecutive heads share a group (Ainslie et al., arXiv:2305.13245).
/// Where the mask is causal or full, the map is not kept (Dao et al., arXiv:2205.14135).
public func attention(
  _ queries: Tensor, _ keys: Tensor, _ values: Tensor, mask: AttentionMask = .full,
  scale: Float? = nil
) -> Tensor {
  let isPlain = mask.window == nil && mask.bias == nil
  if isPlain && queries.rank == 4 && keys.rank == 4 && queries.shape[2] <= keys.shape[2] {
    return queries.attention(
      keys: keys, values: values, isCausal: mask.isCausal, scale: scale)
  }
  return attended(attentionWeights(queries, keys, mask: mask, scale: scale), values)
}

/// The attention map softmax(q kᵀ·scale + mask), `[batch, heads, queries, keys]`.
public func attentionWeights(
  _ queries: Tensor, _ keys: Tensor, mask: AttentionMask = .full, scale: Float? = nil
) -> Tensor {
  let (q, k) = (queries.shape, keys.shape)
  require(
    q.rank == 4 && k.rank == 4 && q[0] == k[0] && q[3] == k[3] && k[1] > 0 && q[1] % k[1] == 0,
    "attention: queries \(q) and keys \(k); [batch, heads, queries, features] and "
      + "[batch, groups, keys, features] are needed, groups dividing heads")
  let factor = scale ?? 1 / Float(max(1, q[3])).squareRoot()
  let scores = queries.grouped(by: k[1]).matmul(keys, transposingOther: true) * factor
  return mask.applied(to: scores.reshaped(to: [q[0], q[1], q[2], k[2]])).softmax()
}

/// An attention map `[batch, heads, queries, keys]` times values `[batch, groups, keys, features]`.
public func attended(_ weights: Tensor, _ values: Tensor) -> Tensor {
  let (w, v) = (weights.shape, values.shape)
  require(
    w.rank == 4 && v.rank == 4 && w[0] == v[0] && w[3] == v[2] && v[1] > 0 && w[1] % v[1] == 0,
    "attention: a map \(w) and values \(v)")
  return weights.grouped(by: v[1]).matmul(values).reshaped(to: [w[0], w[1], w[2], v[3]])
}

extension Tensor {
  /// `[batch, heads, rows, columns]` as `[batch, groups, heads/groups · rows, columns]`: the heads of a
  /// group become rows of one product, so that keys are never repeated.
  fileprivate func grouped(by groups: Int) -> Tensor {
    reshaped(to: [shape[0], groups, shape[1] / groups * shape[2], shape[3]])
  }
}
