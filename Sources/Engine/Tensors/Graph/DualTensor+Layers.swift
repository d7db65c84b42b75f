/// What convolutional networks are made of. Weights are constants along the direction: their tangent
/// is 0.
extension DualTensor {
  /// As `Tensor.convolved(with:bias:stride:padding:)`; the tangent gets no bias.
  public func convolved(
    with weight: Tensor, bias: Tensor? = nil, stride: Int = 1, padding: Int = 0
  ) -> DualTensor {
    DualTensor(
      value.convolved(with: weight, bias: bias, stride: stride, padding: padding),
      tangent: tangent.convolved(with: weight, stride: stride, padding: padding))
  }

  /// As `Tensor.convolved(with:bias:window:)`.
  public func convolved(
    with weight: Tensor, bias: Tensor? = nil, window: ConvolutionWindow
  ) -> DualTensor {
    DualTensor(
      value.convolved(with: weight, bias: bias, window: window),
      tangent: tangent.convolved(with: weight, window: window))
  }

  /// As `Tensor.transposedConvolved(with:bias:window:outputPadding:)`.
  public func transposedConvolved(
    with weight: Tensor, bias: Tensor? = nil, window: ConvolutionWindow, outputPadding: Int = 0
  ) -> DualTensor {
    DualTensor(
      value.transposedConvolved(
        with: weight, bias: bias, window: window, outputPadding: outputPadding),
      tangent: tangent.transposedConvolved(
        with: weight, window: window, outputPadding: outputPadding))
  }

  /// As `Tensor.matmul(_:transposingOther:bias:)`.
  public func matmul(
    _ other: Tensor, transposingOther: Bool = false, bias: Tensor? = nil
  ) -> DualTensor {
    DualTensor(
      value.matmul(other, transposingOther: transposingOther, bias: bias),
      tangent: tangent.matmul(other, transposingOther: transposingOther))
  }

  /// As `Tensor.channelAffine(mean:variance:scale:shift:epsilon:)`: a batch normalisation whose
  /// statistics are given.
  public func channelAffine(
    mean: Tensor, variance: Tensor, scale: Tensor, shift: Tensor, epsilon: Float = 1e-5
  ) -> DualTensor {
    let factor = scale * (variance.detached + epsilon).squareRoot().reciprocal()
    return DualTensor(
      value.channelAffine(
        mean: mean, variance: variance, scale: scale, shift: shift, epsilon: epsilon),
      tangent: tangent * factor)
  }

  /// The tangent is that of the first scalar of each window that attains its greatest.
  public func maxPooled(size: Int = 2) -> DualTensor {
    let pooled = value.maxPooled(size: size)
    let choice = Kernels.maxPool(value.detached, size: size).1
    let (original, result) = (shape, pooled.shape)
    let chosen = Kernels.gatherRows(tangent, choice, width: 1, shape: result)
      .recorded(.joining(tangent) { Kernels.scatter($0, choice, shape: original) })
    return DualTensor(pooled, tangent: chosen)
  }

  public func averagePooled(size: Int = 2) -> DualTensor {
    linearly { $0.averagePooled(size: size) }
  }

  public func meanOverPositions() -> DualTensor { linearly { $0.meanOverPositions() } }

  public func resizedBilinear(
    to size: (height: Int, width: Int), alignCorners: Bool = false
  ) -> DualTensor {
    linearly { $0.resizedBilinear(to: size, alignCorners: alignCorners) }
  }

  public func reshaped(to extents: [Int]) -> DualTensor { linearly { $0.reshaped(to: extents) } }

  public func sum(axes: [Int], keepingAxes: Bool = false) -> DualTensor {
    linearly { $0.sum(axes: axes, keepingAxes: keepingAxes) }
  }

  public func mean(axes: [Int], keepingAxes: Bool = false) -> DualTensor {
    linearly { $0.mean(axes: axes, keepingAxes: keepingAxes) }
  }
}
