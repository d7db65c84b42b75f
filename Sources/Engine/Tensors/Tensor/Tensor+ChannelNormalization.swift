extension Tensor {
  /// Normalises each channel (the last axis) by the mean and variance over all other axes, then scales
  /// and shifts it; `rectified` applies max(0, ·) in the same pass.
  ///
  /// y = (x - μ) / √(σ² + ε)·scale + shift; σ² is the biased variance. The statistics are returned as
  /// constants. Ioffe and Szegedy, arXiv:1502.03167, Algorithm 1.
  public func channelNormalized(
    scale: Tensor, shift: Tensor, epsilon: Float = 1e-5, rectified: Bool = false
  ) -> (value: Tensor, mean: Tensor, variance: Tensor) {
    requireChannels("channelNormalized", [scale, shift])
    let (x, channels) = (detached, shape[-1])
    let rows = Float(count / max(channels, 1))
    let (mean, variance) = Kernels.channelMoments(x)
    let inverse = (variance + epsilon).squareRoot().reciprocal()
    let factor = scale.detached * inverse
    let y = Kernels.channelAffine(
      x, mean: mean, scale: factor, shift: shift, isRectified: rectified)
    let value = y.recorded(
      .joining([self, scale, shift]) { gradient in
        let upstream = rectified ? Kernels.binary(.reluGradient, gradient, y) : gradient
        let (sum, product) = Kernels.channelGradientSums(x, mean: mean, gradient: upstream)
        // dx = scale/σ·(dy - Σdy/n - (x - μ)/σ²·Σdy(x - μ)/n)
        let slope = -(factor * inverse * inverse * product) / rows
        let offset = -(factor * sum) / rows
        return [
          Kernels.channelInputGradient(x, mean: mean, gradient: upstream, factor, slope, offset),
          product * inverse, sum,
        ]
      })
    return (value, mean, variance)
  }

  /// Normalises each channel by given statistics, as in evaluation; they get no gradient.
  public func channelAffine(
    mean: Tensor, variance: Tensor, scale: Tensor, shift: Tensor, epsilon: Float = 1e-5,
    rectified: Bool = false
  ) -> Tensor {
    requireChannels("channelAffine", [mean, variance, scale, shift])
    let (x, mean) = (detached, mean.detached)
    let inverse = (variance.detached + epsilon).squareRoot().reciprocal()
    let factor = scale.detached * inverse
    let y = Kernels.channelAffine(
      x, mean: mean, scale: factor, shift: shift, isRectified: rectified)
    return y.recorded(
      .joining([self, scale, shift]) { gradient in
        let upstream = rectified ? Kernels.binary(.reluGradient, gradient, y) : gradient
        let (sum, product) = Kernels.channelGradientSums(x, mean: mean, gradient: upstream)
        return [upstream * factor, product * inverse, sum]
      })
  }

  private func requireChannels(_ operation: StaticString, _ statistics: [Tensor]) {
    require(
      rank >= 1 && count > 0 && statistics.allSatisfy { $0.shape == [shape[-1]] },
      "\(operation): the shapes \(statistics.map(\.shape)) for channels of the shape \(shape)")
  }
}
