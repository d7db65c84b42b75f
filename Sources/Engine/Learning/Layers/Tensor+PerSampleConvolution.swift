public import Tensors

extension Tensor {
  /// Each example convolved with a kernel of its own: `[batch, extents..., in]` with weights `[batch,
  /// out, kernel..., in / groups]` gives `[batch, extents′..., out]`.
  ///
  /// One convolution whose groups are the examples; both factors get their gradients.
  public func convolved(
    withEach weights: Tensor, window: ConvolutionWindow = ConvolutionWindow()
  ) -> Tensor {
    let (batch, channels) = (shape[0], shape[-1])
    require(
      rank >= 3 && weights.rank == rank + 1 && weights.shape[0] == batch && batch > 0,
      "convolved(withEach:): images \(shape) and weights \(weights.shape); [batch, extents…, in] "
        + "and [batch, out, kernel…, in / groups] are needed")
    let positions = Array(1..<rank - 1)
    let extents = positions.map { shape[$0] }
    let joined = permuted(to: positions + [0, rank - 1])
      .reshaped(to: [1] + extents + [batch * channels])
    let outputs = weights.shape[1]
    let kernels = weights.reshaped(
      to: [batch * outputs] + weights.shape.extents.dropFirst(2))
    var window = window
    window.groups *= batch
    let result = joined.convolved(with: kernels, window: window)
    let places = Array(result.shape.extents[1..<rank - 1])
    return result.reshaped(to: places + [batch, outputs])
      .permuted(to: [rank - 2] + Array(0..<rank - 2) + [rank - 1])
  }
}
