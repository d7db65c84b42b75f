/// Functions of each scalar; the slopes are tensors too, whose gradients count.
extension DualTensor {
  /// max(0, x); the slope at 0 is 0.
  public func relu() -> DualTensor { leakyReLU(slope: 0) }

  /// x where it is positive, slope·x elsewhere.
  public func leakyReLU(slope: Float) -> DualTensor {
    let slopes = Tensor.select(value.detached .> 0, Tensor(1), Tensor(slope))
    return linearly { $0 * slopes }
  }

  public func tanh() -> DualTensor {
    let y = value.tanh()
    return elementwise(y, slope: 1 - y.squared())
  }

  public func sigmoid() -> DualTensor {
    let y = value.sigmoid()
    return elementwise(y, slope: y * (1 - y))
  }

  public func softplus() -> DualTensor { elementwise(value.softplus(), slope: value.sigmoid()) }

  /// x·sigmoid(x); the slope is s + x·s·(1 - s).
  public func silu() -> DualTensor {
    let s = value.sigmoid()
    return elementwise(value * s, slope: s + value * s * (1 - s))
  }

  public func exp() -> DualTensor {
    let y = value.exp()
    return elementwise(y, slope: y)
  }

  public func log() -> DualTensor { elementwise(value.log(), slope: value.reciprocal()) }

  public func squared() -> DualTensor { elementwise(value.squared(), slope: value * 2) }

  public func squareRoot() -> DualTensor {
    let y = value.squareRoot()
    return elementwise(y, slope: 0.5 / y)
  }
}
