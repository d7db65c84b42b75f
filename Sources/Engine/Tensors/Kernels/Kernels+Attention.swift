import CKernels

extension Kernels {
  /// Attention's extents, checked once and used by it and its gradients.
  struct Attention: Sendable {
    let queries: Shape
    let keys: Shape
    let values: Shape
    let result: Shape
    let scores: Shape
    private let scale: Float
    private let isCausal: Bool
    private let mask: Tensor?

    init(
      queries: Shape, keys: Shape, values: Shape, mask: Tensor?, isCausal: Bool, scale: Float?
    ) {
      require(
        queries.rank == 4 && keys.rank == 4 && values.rank == 4 && keys[0] == queries[0]
          && keys[3] == queries[3] && values[0] == keys[0] && values[1] == keys[1]
          && values[2] == keys[2] && queries[3] >= 1,
        "attention: queries \(queries), keys \(keys) and values \(values); [batch, heads, queries, "
          + "width], [batch, keyHeads, keys, width] and [batch, keyHeads, keys, valueWidth] are needed"
      )
      require(
        keys[1] >= 1 && queries[1] % keys[1] == 0,
        "attention: the \(queries[1]) heads of the queries \(queries) are no multiple of the "
          + "\(keys[1]) of the keys \(keys)")
      self.queries = queries
      self.keys = keys
      self.values = values
      result = queries.with(values[3], at: 3)
      scores = queries.with(keys[2], at: 3)
      if let mask {
        require(
          mask.shape.broadcasts(to: scores),
          "attention: a mask of \(mask.shape) for scores of \(scores)")
      }
      self.mask = mask?.detached
      self.isCausal = isCausal
      self.scale = scale ?? 1 / Float(queries[3]).squareRoot()
    }

    /// The kernel's view of it, valid while `mask` lives.
    fileprivate func withExtents<Result>(
      _ body: (UnsafePointer<snb_attention>) -> Result
    ) -> Result {
      var strides = InlineArray<4, Int>(repeating: 0)
      var stride = 1
      if let mask {
        for axis in (0..<4).reversed() {
          let extent = mask.shape.extent(axis, alignedTo: 4)
          strides[axis] = extent == 1 ? 0 : stride
          stride *= extent
        }
      }
      var extents = unsafe snb_attention(
        batch: queries[0], heads: queries[1], key_heads: keys[1], queries: queries[2],
        keys: keys[2], width: queries[3], value_width: values[3], scale: scale, causal: isCausal,
        mask: mask?.storage.pointer, mask_batch: strides[0], mask_head: strides[1],
        mask_query: strides[2], mask_key: strides[3])
      defer { extendLifetime(mask) }
      return unsafe body(&extents)
    }
  }

  /// The result, and each query's greatest score and sum of exponentials: [batch, heads, queries].
  static func attend(
    _ attention: Attention, _ q: Tensor, _ k: Tensor, _ v: Tensor
  ) -> (value: Tensor, maxima: Tensor, sums: Tensor) {
    let statistics = attention.queries.removing(3, in: "attention")
    let result = (
      Tensor(unset: attention.result), Tensor(unset: statistics), Tensor(unset: statistics)
    )
    unsafe attention.withExtents { extents in
      unsafe snb_attend(
        extents, q.storage.pointer, k.storage.pointer, v.storage.pointer,
        result.0.storage.pointer, result.1.storage.pointer, result.2.storage.pointer)
    }
    return result
  }

  /// The gradients of queries, keys, values and, where asked for, of the scores.
  static func attendGradient(
    _ attention: Attention, _ q: Tensor, _ k: Tensor, _ v: Tensor,
    forward: (value: Tensor, maxima: Tensor, sums: Tensor), _ gradient: Tensor,
    withScores: Bool
  ) -> (q: Tensor, k: Tensor, v: Tensor, scores: Tensor?) {
    let (dq, dk, dv) = (
      Tensor(unset: attention.queries), Tensor(unset: attention.keys),
      Tensor(unset: attention.values)
    )
    let scores = withScores ? Tensor(unset: attention.scores) : nil
    unsafe attention.withExtents { extents in
      unsafe snb_attend_gradient(
        extents, q.storage.pointer, k.storage.pointer, v.storage.pointer,
        forward.value.storage.pointer, forward.maxima.storage.pointer,
        forward.sums.storage.pointer, gradient.storage.pointer, dq.storage.pointer,
        dk.storage.pointer, dv.storage.pointer, scores?.storage.pointer)
    }
    return (dq, dk, dv, scores)
  }

  /// Rotates pairs of x[…, positions, width] by the angles of [positions, width / 2].
  static func rotatePairs(_ x: Tensor, cosine: Tensor, sine: Tensor, inverse: Bool) -> Tensor {
    let y = Tensor(unset: x.shape)
    let (positions, width) = (x.shape[-2], x.shape[-1])
    unsafe snb_rotate_pairs(
      x.count / max(positions * width, 1), positions, width, cosine.storage.pointer,
      sine.storage.pointer, inverse, x.storage.pointer, y.storage.pointer)
    return y
  }
}
