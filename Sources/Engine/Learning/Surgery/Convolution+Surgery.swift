import Tensors

extension Convolution {
  /// A new convolution with these output channels in this order; it shares no parameter with this one.
  public func keepingOutputs(_ channels: [Int]) -> Convolution {
    Convolution(
      self, weight: weight.keeping(channels, axis: 0), bias: bias?.keeping(channels, axis: 0))
  }

  /// A new convolution that reads these input channels in this order.
  public func keepingInputs(_ channels: [Int]) -> Convolution {
    Convolution(
      self, weight: weight.keeping(channels, axis: 3),
      bias: bias.map { $0.keeping(Array(0..<$0.value.count), axis: 0) })
  }

  init(_ original: Convolution, weight: Parameter, bias: Parameter?) {
    name = original.name
    stride = original.stride
    padding = original.padding
    self.weight = weight
    self.bias = bias
  }
}

extension BatchNorm {
  /// A new norm of these channels in this order, with their running statistics.
  public func keeping(_ channels: [Int]) -> BatchNorm {
    BatchNorm(self, channels)
  }

  private init(_ original: BatchNorm, _ channels: [Int]) {
    name = original.name
    momentum = original.momentum
    epsilon = original.epsilon
    rectified = original.rectified
    scale = original.scale.keeping(channels, axis: 0)
    shift = original.shift.keeping(channels, axis: 0)
    runningMean = original.runningMean.keeping(channels)
    runningVariance = original.runningVariance.keeping(channels)
  }
}

extension ConvolutionNormReLU {
  /// A new part with these output channels in this order.
  public func keepingOutputs(_ channels: [Int]) -> ConvolutionNormReLU {
    ConvolutionNormReLU(
      convolution: convolution.keepingOutputs(channels), norm: norm.keeping(channels))
  }

  /// A new part that reads these input channels in this order.
  public func keepingInputs(_ channels: [Int]) -> ConvolutionNormReLU {
    ConvolutionNormReLU(
      convolution: convolution.keepingInputs(channels),
      norm: norm.keeping(Array(0..<norm.scale.value.count)))
  }

  private init(convolution: Convolution, norm: BatchNorm) {
    self.convolution = convolution
    self.norm = norm
  }
}
