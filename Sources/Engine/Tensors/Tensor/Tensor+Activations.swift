/// What layers put between their products.
extension Tensor {
  /// max(0, x); the gradient at 0 is 0.
  public func relu() -> Tensor {
    let y = Kernels.unary(.relu, self)
    return y.recorded(.joining(self) { Kernels.binary(.reluGradient, $0, y) })
  }

  /// 1 / (1 + exp(-x)); d = y(1 - y)·dx.
  public func sigmoid() -> Tensor {
    let y = Kernels.unary(.sigmoid, self)
    return y.recorded(.joining(self) { Kernels.binary(.sigmoidGradient, $0, y) })
  }

  /// d = (1 - y²)·dx.
  public func tanh() -> Tensor {
    let y = Kernels.unary(.tanh, self)
    return y.recorded(.joining(self) { Kernels.binary(.tanhGradient, $0, y) })
  }

  /// x·Φ(x) with the normal distribution's Φ, by erf.
  ///
  /// Hendrycks and Gimpel, arXiv:1606.08415.
  public func gelu() -> Tensor {
    let x = detached
    return Kernels.unary(.gelu, x)
      .recorded(.joining(self) { Kernels.binary(.geluGradient, $0, x) })
  }

  /// x·sigmoid(x).
  public func silu() -> Tensor {
    let x = detached
    return Kernels.unary(.silu, x)
      .recorded(.joining(self) { Kernels.binary(.siluGradient, $0, x) })
  }

  /// log(1 + exp(x)) without overflow; d = sigmoid(x)·dx.
  public func softplus() -> Tensor {
    let x = detached
    return Kernels.unary(.softplus, x).recorded(.joining(self) { $0 * x.sigmoid() })
  }

  /// exp(x) / Σ exp(x) over the last axis.
  ///
  /// dx = y(dy - Σ dy·y).
  public func softmax() -> Tensor {
    require(rank >= 1, "softmax: a scalar has no last axis")
    let y = Kernels.softmax(self)
    return y.recorded(.joining(self) { Kernels.softmaxGradient($0, output: y) })
  }

  /// log softmax(x) over the last axis, without overflow.
  ///
  /// dx = dy - softmax(x)·Σ dy.
  public func logSoftmax() -> Tensor {
    require(rank >= 1, "logSoftmax: a scalar has no last axis")
    let y = Kernels.logSoftmax(self)
    return y.recorded(.joining(self) { Kernels.logSoftmaxGradient($0, output: y) })
  }
}
