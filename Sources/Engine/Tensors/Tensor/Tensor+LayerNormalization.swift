extension Tensor {
  /// Normalises each row (along the last axis) by its own mean and variance, then scales and shifts
  /// its elements by [width] each.
  ///
  /// y = (x - μ) / √(σ² + ε)·scale + shift. Ba, Kiros and Hinton, arXiv:1607.06450.
  public func layerNormalized(scale: Tensor, shift: Tensor, epsilon: Float = 1e-5) -> Tensor {
    require(
      rank >= 1 && count > 0 && scale.shape == [shape[-1]] && shift.shape == [shape[-1]],
      "layerNormalized: the shapes \(scale.shape) and \(shift.shape) for rows of \(shape)")
    let (x, factor) = (detached, scale.detached)
    let (value, mean, inverse) = Kernels.layerNorm(
      x, scale: factor, shift: shift, epsilon: epsilon)
    return value.recorded(
      .joining([self, scale, shift]) { gradient in
        let result = Kernels.layerNormGradient(
          x, gradient, scale: factor, mean: mean, inverse: inverse)
        return [result.x, result.scale, result.shift]
      })
  }

  /// Divides each row (along the last axis) by its root mean square, then scales its elements by
  /// [width].
  ///
  /// y = x / √(mean x² + ε)·scale. Zhang and Sennrich, arXiv:1910.07467, equation 4.
  public func rootMeanSquareNormalized(scale: Tensor, epsilon: Float = 1e-6) -> Tensor {
    require(
      rank >= 1 && count > 0 && scale.shape == [shape[-1]],
      "rootMeanSquareNormalized: the shape \(scale.shape) for rows of \(shape)")
    let (x, factor) = (detached, scale.detached)
    let (value, zero, inverse) = Kernels.layerNorm(x, scale: factor, shift: nil, epsilon: epsilon)
    return value.recorded(
      .joining([self, scale]) { gradient in
        let result = Kernels.layerNormGradient(
          x, gradient, scale: factor, mean: zero, inverse: inverse, isCentred: false)
        return [result.x, result.scale]
      })
  }
}
