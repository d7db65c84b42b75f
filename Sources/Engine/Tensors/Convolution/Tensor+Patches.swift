extension Tensor {
  /// What each output of a convolution sees: [batch, extents…, in] -> [batch, outputs, taps, in], zeros
  /// beyond the border.
  ///
  /// Outputs and taps are in row-major order; groups play no part. The gradient adds up the copies.
  public func patches(kernel: [Int], window: ConvolutionWindow = ConvolutionWindow()) -> Tensor {
    require(
      kernel.count == rank - 2, "patches: a kernel of \(kernel) for images of the shape \(shape)")
    var window = window
    window.groups = 1
    let plan = Kernels.WindowConvolution(
      images: shape, weights: Shape([1] + kernel + [shape[-1]]), window, in: "patches")
    return Kernels.patches(plan, self)
      .recorded(.joining(self) { Kernels.patchesGradient(plan, $0) })
  }

  /// Channels become pixels: [batch, height, width, channels·factor²] -> [batch, height·factor,
  /// width·factor, channels]; channel c·factor² + i·factor + j goes to pixel (i, j) of each block.
  ///
  /// PixelShuffle of Shi et al., arXiv:1609.05158, equation 4.
  public func depthToSpace(by factor: Int) -> Tensor {
    require(
      rank == 4 && factor >= 1 && shape[3] % (factor * factor) == 0,
      "depthToSpace: images of \(shape) by \(factor); the channels must be a multiple of its square"
    )
    let (height, width, channels) = (shape[1], shape[2], shape[3] / (factor * factor))
    return reshaped(to: Shape([shape[0], height, width, channels, factor, factor]))
      .permuted(to: [0, 1, 4, 2, 5, 3])
      .reshaped(to: Shape([shape[0], height * factor, width * factor, channels]))
  }

  /// Pixels become channels: the inverse of `depthToSpace`.
  public func spaceToDepth(by factor: Int) -> Tensor {
    require(
      rank == 4 && factor >= 1 && shape[1] % factor == 0 && shape[2] % factor == 0,
      "spaceToDepth: images of \(shape) by \(factor); height and width must be multiples of it")
    let (height, width, channels) = (shape[1] / factor, shape[2] / factor, shape[3])
    return reshaped(to: Shape([shape[0], height, factor, width, factor, channels]))
      .permuted(to: [0, 1, 3, 5, 2, 4])
      .reshaped(to: Shape([shape[0], height, width, channels * factor * factor]))
  }
}
