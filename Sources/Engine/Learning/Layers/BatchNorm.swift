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
    let channels = scale.value.count
    require(
      x.rank >= 2 && x.shape[-1] == channels,
      "BatchNorm \(name): the last axis of \(x.shape) is not \(channels)")
    guard pass.isTraining else {
      let output = x.channelAffine(
        mean: runningMean.value, variance: runningVariance.value, scale: scale.tracked,
        shift: shift.tracked, epsilon: epsilon, rectified: rectified)
      return pass.observed(output, as: name)
    }
    let size = x.count / channels
    require(
      size > 1, "BatchNorm \(name): \(x.shape) has one value a channel, so there is no variance")
    let (output, mean, variance) = x.channelNormalized(
      scale: scale.tracked, shift: shift.tracked, epsilon: epsilon, rectified: rectified)
    let unbiased = Float(size) / Float(size - 1)
    let momentum = pass.statisticsMomentum ?? self.momentum
    runningMean.value =
      runningMean.value * (1 - momentum) + mean.detached * momentum
    runningVariance.value =
      runningVariance.value * (1 - momentum) + variance.detached * (momentum * unbiased)
    return pass.observed(output, as: name)
  }

  public var parameters: [Parameter] { [scale, shift] }
  public var buffers: [Buffer] { [runningMean, runningVariance] }
}
