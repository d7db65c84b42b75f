extension Tensor {
  /// Signals [batch, length, in], images [batch, height, width, in] or volumes [batch, depth, height,
  /// width, in] convolved with weights [out, kernel…, in / groups], plus a bias [out].
  ///
  /// y[i, o] = Σ x[stride·i + dilation·k - padding, c]·w[o, k, c] over the kernel and the channels of
  /// o's group, zeros beyond the border; an extent becomes ⌊(extent + 2·padding - dilation·(kernel - 1)
  /// - 1) / stride⌋ + 1. Traps when the shapes do not fit.
  public func convolved(
    with weight: Tensor, bias: Tensor? = nil, window: ConvolutionWindow
  ) -> Tensor {
    let plan = Kernels.WindowConvolution(
      images: shape, weights: weight.shape, window, in: "convolved")
    if let bias {
      require(
        bias.shape == [weight.shape[0]],
        "convolved: a bias of \(bias.shape) for weights \(weight.shape)")
    }
    let (x, w) = (detached, weight.detached)
    let needs = (isTracked, weight.isTracked, bias?.isTracked == true)
    let positions = Array(0..<rank - 1)
    return Kernels.convolve(plan, x, w, bias: bias)
      .recorded(
        .joining([self, weight, bias]) { gradient in
          [
            needs.0 ? Kernels.convolveInputGradient(plan, gradient, w) : nil,
            needs.1 ? Kernels.convolveWeightGradient(plan, x, gradient) : nil,
            needs.2 ? gradient.sum(axes: positions) : nil,
          ]
        })
  }

  /// A transposed convolution: what a convolution with the same window and weights does to a gradient.
  ///
  /// [batch, extents…, in] with weights [in, kernel…, out / groups] and a bias [out] -> [batch,
  /// extents…, out]; y[stride·i + dilation·k - padding, o] = Σ x[i, c]·w[c, k, o], and an extent becomes
  /// (extent - 1)·stride - 2·padding + dilation·(kernel - 1) + 1 + outputPadding, where the last must
  /// be less than the stride. Traps when the shapes do not fit.
  public func transposedConvolved(
    with weight: Tensor, bias: Tensor? = nil, window: ConvolutionWindow, outputPadding: Int = 0
  ) -> Tensor {
    let target = transposedShape(weight.shape, window, outputPadding)
    let plan = Kernels.WindowConvolution(
      images: target, weights: weight.shape, window, in: "transposedConvolved")
    let (x, w) = (detached, weight.detached)
    let needs = (isTracked, weight.isTracked)
    let result = Kernels.convolveInputGradient(plan, x, w)
      .recorded(
        .joining([self, weight]) { gradient in
          [
            needs.0 ? Kernels.convolve(plan, gradient, w, bias: nil) : nil,
            needs.1 ? Kernels.convolveWeightGradient(plan, gradient, x) : nil,
          ]
        })
    guard let bias else { return result }
    require(
      bias.shape == [target[-1]],
      "transposedConvolved: a bias of \(bias.shape) for weights \(weight.shape)")
    return result + bias
  }

  private func transposedShape(
    _ weights: Shape, _ window: ConvolutionWindow, _ outputPadding: Int
  ) -> Shape {
    let directions = rank - 2
    require(
      (1...3).contains(directions) && weights.rank == rank && weights[0] == shape[-1],
      "transposedConvolved: images \(shape) and weights \(weights); [batch, extents…, in] and "
        + "[in, kernel…, out / groups] are needed")
    func spread(_ values: [Int]) -> ArraySlice<Int> {
      ConvolutionWindow.spread(values, over: directions, missing: 1, in: "transposedConvolved")
        .suffix(directions)
    }
    let (strides, paddings) = (spread(window.stride), spread(window.padding))
    let dilations = spread(window.dilation)
    var extents = [shape[0]]
    for (axis, stride) in strides.enumerated() {
      require(
        outputPadding >= 0 && outputPadding < stride,
        "transposedConvolved: the output padding \(outputPadding) for the stride \(stride)")
      let padding = paddings[paddings.startIndex + axis]
      let reach = dilations[dilations.startIndex + axis] * (weights[1 + axis] - 1)
      let extent = (shape[1 + axis] - 1) * stride - 2 * padding + reach + 1 + outputPadding
      require(
        extent >= 1 && shape[1 + axis] >= 1,
        "transposedConvolved: nothing is left of \(shape) with weights \(weights) and the padding "
          + "\(padding)")
      extents.append(extent)
    }
    return Shape(extents + [weights[-1] * window.groups])
  }
}
