extension Tensor {
  /// An estimate of the greatest singular value of this matrix [m, n], by power iteration from `left`
  /// [m], which is left where the iteration ends: kept between steps, one iteration is enough.
  ///
  /// uᵀ·A·v, whose gradient is u·vᵀ (u and v count as constants). Miyato et al., arXiv:1802.05957,
  /// Algorithm 1. Traps when `left` is zero; a zero matrix has the norm 0.
  public func spectralNorm(from left: inout Tensor, iterations: Int = 1) -> Tensor {
    require(
      rank == 2 && left.shape == [shape[0]],
      "spectralNorm: a start of \(left.shape) for the shape \(shape)")
    require(iterations >= 1, "spectralNorm: \(iterations) iterations; at least 1 is needed")
    let matrix = detached
    var u = left.detached.reshaped(to: [shape[0], 1])
    require(
      u.squared().sum().scalar > 0, "spectralNorm: the start of \(left.shape) is zero")
    var v = Tensor.zeros([shape[1], 1])
    for _ in 0..<iterations {
      v = matrix.matmul(u, transposingSelf: true).withUnitLength()
      let image = matrix.matmul(v)
      if image.squared().sum().scalar > 0 { u = image.withUnitLength() }
    }
    left = u.reshaped(to: [shape[0]])
    return u.matmul(matmul(v), transposingSelf: true).reshaped(to: [])
  }

  /// Divided by its Euclidean length; zeros stay zeros.
  private func withUnitLength() -> Tensor {
    let scale = absoluteValue().maximum(axes: Array(0..<rank))
    guard scale.scalar > 0 else { return self }
    let scaled = self / scale
    return scaled / scaled.squared().sum().squareRoot()
  }
}
