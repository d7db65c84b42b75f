/// Functions of each scalar.
extension Tensor {
  /// d = 2x·dx.
  public func squared() -> Tensor {
    let x = detached
    return Kernels.unary(.square, x).recorded(.joining(self) { $0 * x * 2 })
  }

  /// d = dx / 2√x.
  public func squareRoot() -> Tensor {
    let y = Kernels.unary(.squareRoot, self)
    return y.recorded(.joining(self) { $0 / (y * 2) })
  }

  /// d = sign(x)·dx, 0 at 0.
  public func absoluteValue() -> Tensor {
    let x = detached
    return Kernels.unary(.absolute, x).recorded(.joining(self) { $0 * x.sign() })
  }

  /// d = exp(x)·dx.
  public func exp() -> Tensor {
    let y = Kernels.unary(.exp, self)
    return y.recorded(.joining(self) { $0 * y })
  }

  /// exp(x) - 1, exact near 0; d = exp(x)·dx.
  public func expMinusOne() -> Tensor {
    let y = Kernels.unary(.expMinusOne, self)
    return y.recorded(.joining(self) { $0 * (y + 1) })
  }

  /// The natural logarithm; d = dx / x.
  public func log() -> Tensor {
    let x = detached
    return Kernels.unary(.log, x).recorded(.joining(self) { $0 / x })
  }

  /// log(1 + x), exact near 0; d = dx / (1 + x).
  public func logOnePlus() -> Tensor {
    let x = detached
    return Kernels.unary(.logOnePlus, x).recorded(.joining(self) { $0 / (x + 1) })
  }

  /// d = -y²·dx.
  public func reciprocal() -> Tensor {
    let y = Kernels.unary(.reciprocal, self)
    return y.recorded(.joining(self) { -($0 * y * y) })
  }

  /// x to a constant power; d = p·xᵖ⁻¹·dx.
  public func power(_ exponent: Float) -> Tensor {
    let x = detached
    return Kernels.binary(.power, x, exponent)
      .recorded(
        .joining(self) { $0 * Kernels.binary(.power, x, exponent - 1) * exponent })
  }

  /// d = cos(x)·dx.
  public func sin() -> Tensor {
    let x = detached
    return Kernels.unary(.sin, x).recorded(.joining(self) { $0 * x.cos() })
  }

  /// d = -sin(x)·dx.
  public func cos() -> Tensor {
    let x = detached
    return Kernels.unary(.cos, x).recorded(.joining(self) { -($0 * x.sin()) })
  }

  /// The error function; d = 2/√π·exp(-x²)·dx.
  public func erf() -> Tensor {
    let x = detached
    return Kernels.unary(.erf, x)
      .recorded(.joining(self) { $0 * (-x.squared()).exp() * 1.128_379_167_095_512_6 })
  }

  /// The nearest scalar of the range; the gradient passes where x lies in it, its ends included.
  public func clamped(to range: ClosedRange<Float>) -> Tensor {
    let x = detached
    return Kernels.clamp(x, range.lowerBound, range.upperBound)
      .recorded(
        .joining(self) { $0 * (x .>= range.lowerBound) * (x .<= range.upperBound) })
  }
}

/// Functions of each scalar that are constant almost everywhere: no gradient.
extension Tensor {
  /// -1, 0 or 1.
  public func sign() -> Tensor { Kernels.unary(.sign, self) }

  /// The greatest integer that is not above.
  public func floor() -> Tensor { Kernels.unary(.floor, self) }

  /// The nearest integer; halves go to the even one.
  public func rounded() -> Tensor { Kernels.unary(.round, self) }

  /// 1 where the scalar is not a number.
  public func isNaN() -> Tensor { Kernels.unary(.isNaN, self) }
}
