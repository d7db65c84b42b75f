public import Tensors

/// Batch normalisation without scale and shift: y = (x − μ)/√(σ² + ε), as `BatchNorm` otherwise.
///
/// `affine=False` in PyTorch.
public struct PlainBatchNorm: Layer {
  public let name: String
  public let runningMean: Buffer
  public let runningVariance: Buffer
  public let momentum: Float
  public let epsilon: Float

  public init(
    _ channels: Int, momentum: Float = 0.1, epsilon: Float = 1e-5, name: String = "norm"
  ) {
    require(channels > 0, "PlainBatchNorm \(name): \(channels) channels")
    self.name = name
    self.momentum = momentum
    self.epsilon = epsilon
    runningMean = Buffer("\(name).runningMean", .zeros([channels]))
    runningVariance = Buffer("\(name).runningVariance", .ones([channels]))
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    let shape = runningMean.value.shape
    let output = RunningStatistics(
      layer: name, mean: runningMean, variance: runningVariance, momentum: momentum,
      epsilon: epsilon
    ).normalized(x, scale: .ones(shape), shift: .zeros(shape), rectified: false, in: pass)
    return pass.observed(output, as: name)
  }

  public var parameters: [Parameter] { [] }
  public var buffers: [Buffer] { [runningMean, runningVariance] }
}
