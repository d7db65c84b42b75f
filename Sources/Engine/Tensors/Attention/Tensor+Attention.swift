extension Tensor {
  /// Scaled dot-product attention of these queries [batch, heads, queries, width] over keys [batch,
  /// keyHeads, keys, width] and values [batch, keyHeads, keys, valueWidth]: [batch, heads, queries,
  /// valueWidth].
  ///
  /// y = softmax(scale·q·kᵀ + mask)·v, without keeping the scores (Dao et al., arXiv:2205.14135);
  /// Vaswani et al., arXiv:1706.03762, equation 1. `mask` broadcasts to [batch, heads, queries, keys]
  /// and has a gradient, so that a learned position bias can be one; -∞ hides a key. With `isCausal`
  /// query i sees the keys up to i + keys - queries. With fewer key heads, heads / keyHeads
  /// neighbouring heads share one (Ainslie et al., arXiv:2305.13245). `scale` is 1 / √width unless
  /// given. A query that sees no key gives zeros. Traps when the shapes do not fit.
  public func attention(
    keys: Tensor, values: Tensor, mask: Tensor? = nil, isCausal: Bool = false,
    scale: Float? = nil
  ) -> Tensor {
    let plan = Kernels.Attention(
      queries: shape, keys: keys.shape, values: values.shape, mask: mask, isCausal: isCausal,
      scale: scale)
    let (q, k, v) = (detached, keys.detached, values.detached)
    let forward = Kernels.attend(plan, q, k, v)
    let maskShape = mask?.isTracked == true ? mask?.shape : nil
    return forward.value.recorded(
      .joining([self, keys, values, mask]) { gradient in
        let result = Kernels.attendGradient(
          plan, q, k, v, forward: forward, gradient, withScores: maskShape != nil)
        var ofMask = result.scores
        if let maskShape { ofMask = ofMask?.summed(to: maskShape) }
        return [result.q, result.k, result.v, ofMask]
      })
  }

  /// A mask for attention that hides the keys where `keeps` is 0: 0 elsewhere, -∞ there.
  public static func attentionMask(keeping keeps: Tensor) -> Tensor {
    .select(keeps, Tensor(0), Tensor(-.infinity))
  }
}
