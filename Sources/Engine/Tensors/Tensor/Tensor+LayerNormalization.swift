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
    let width = shape[-1]
    let centered = x - x.mean(axes: [-1], keepingAxes: true)
    let variance = centered.squared().mean(axes: [-1], keepingAxes: true)
    let inverse = (variance + epsilon).squareRoot().reciprocal()
    let normalized = centered * inverse
    return (normalized * factor + shift.detached)
      .recorded(
        .joining([self, scale, shift]) { gradient in
          // With n = (x - μ)/σ and dn = dy·scale: dx = (dn - mean(dn) - n·mean(dn·n))/σ.
          let rows: Shape = [gradient.count / width, width]
          let products = (gradient * normalized).reshaped(to: rows)
          let inner = gradient * factor
          let slope = (inner * normalized).mean(axes: [-1], keepingAxes: true)
          let offset = inner.mean(axes: [-1], keepingAxes: true)
          return [
            (inner - offset - normalized * slope) * inverse, products.sum(axes: [0]),
            gradient.reshaped(to: rows).sum(axes: [0]),
          ]
        })
  }
}
