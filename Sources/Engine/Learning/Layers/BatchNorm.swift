public import Tensors

/// Batch normalisation of each channel (the last axis) over all other axes.
///
/// y = γ (x − μ)/√(σ² + ε) + β; in training μ and σ² (biased) are the batch's, in evaluation the
/// running ones. Ioffe and Szegedy, ICML 2015, arXiv:1502.03167, algorithms 1 and 2. As in PyTorch,
/// running ← (1 − momentum) running + momentum batch, with the unbiased variance.
public struct BatchNorm: Layer {
  public let name: String
  /// γ, `[channels]`, at first 1.
  public let scale: Parameter
  /// β, `[channels]`, at first 0.
  public let shift: Parameter
  public let runningMean: Buffer
  public let runningVariance: Buffer
  public let momentum: Float
  public let epsilon: Float
  /// Whether max(0, y) is the output.
  public let rectified: Bool

  /// Scale 1, shift 0; `rectified` applies a ReLU in the same pass over memory.
  public init(
    _ channels: Int, momentum: Float = 0.1, epsilon: Float = 1e-5, rectified: Bool = false,
    name: String = "norm"
  ) {
    require(channels > 0, "BatchNorm \(name): \(channels) channels")
    self.name = name
    self.momentum = momentum
    self.epsilon = epsilon
    self.rectified = rectified
    scale = Parameter("\(name).scale", .ones([channels]))
    shift = Parameter("\(name).shift", .zeros([channels]))
    runningMean = Buffer("\(name).runningMean", .zeros([channels]))
    runningVariance = Buffer("\(name).runningVariance", .ones([channels]))
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    let output = RunningStatistics(
      layer: name, mean: runningMean, variance: runningVariance, momentum: momentum,
      epsilon: epsilon
    ).normalized(x, scale: scale.tracked, shift: shift.tracked, rectified: rectified, in: pass)
    return pass.observed(output, as: name)
  }

  public var parameters: [Parameter] { [scale, shift] }
  public var buffers: [Buffer] { [runningMean, runningVariance] }
}
