extension Tensor {
  /// Images [batch, height, width, in] convolved with weights [out, ky, kx, in], plus a bias [out]:
  /// [batch, height', width', out].
  ///
  /// y[i, j, o] = Σ x[stride·i + ky - padding, stride·j + kx - padding, c]·w[o, ky, kx, c] (the kernel
  /// is not flipped, zeros beyond the border); height' = ⌊(height + 2·padding - kernel) / stride⌋ + 1.
  public func convolved(
    with weight: Tensor, bias: Tensor? = nil, stride: Int = 1, padding: Int = 0
  ) -> Tensor {
    let plan = Kernels.Convolution(
      images: shape, weights: weight.shape, stride: stride, padding: padding)
    if let bias {
      require(
        bias.shape == [weight.shape[0]],
        "convolved: a bias of \(bias.shape) for weights \(weight.shape)")
    }
    let (x, w) = (detached, weight.detached)
    let needs = (isTracked, weight.isTracked, bias?.isTracked == true)
    return Kernels.convolve(plan, x, w, bias: bias)
      .recorded(
        .joining([self, weight, bias]) { gradient in
          [
            needs.0 ? Kernels.convolveInputGradient(plan, gradient, w) : nil,
            needs.1 ? Kernels.convolveWeightGradient(plan, x, gradient) : nil,
            needs.2 ? gradient.sum(axes: [0, 1, 2]) : nil,
          ]
        })
  }

  /// A transposed convolution of size 2 and stride 2: every pixel becomes 2 × 2 pixels.
  ///
  /// [batch, height, width, in] with weights [in, 2, 2, out] and a bias [out] ->
  /// [batch, 2·height, 2·width, out]; y[2i + a, 2j + b, o] = Σ x[i, j, c]·w[c, a, b, o].
  public func transposedConvolution2x2(with weight: Tensor, bias: Tensor? = nil) -> Tensor {
    let w = weight.shape
    require(
      rank == 4 && w.rank == 4 && w[0] == shape[3] && w[1] == 2 && w[2] == 2,
      "transposedConvolution2x2: images \(shape) and weights \(w); "
        + "[batch, height, width, in] and [in, 2, 2, out] are needed")
    let (batch, height, width, out) = (shape[0], shape[1], shape[2], w[3])
    let pixels = reshaped(to: Shape([batch * height * width, w[0]]))
    let result = pixels.matmul(weight.reshaped(to: Shape([w[0], 4 * out])))
      .reshaped(to: Shape([batch, height, width, 2, 2, out]))
      .permuted(to: [0, 1, 3, 2, 4, 5])
      .reshaped(to: Shape([batch, 2 * height, 2 * width, out]))
    guard let bias else { return result }
    require(
      bias.shape == [out], "transposedConvolution2x2: a bias of \(bias.shape) for weights \(w)")
    return result + bias
  }
}
