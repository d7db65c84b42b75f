public import Tensors

/// y = scale · x + shift, channel by channel: what is left of a batch norm whose statistics are fixed.
public struct ChannelAffine: Layer {
  public let name: String
  /// `[channels]`.
  public let scale: Parameter
  /// `[channels]`.
  public let shift: Parameter

  /// Scale 1, shift 0.
  public init(_ channels: Int, name: String = "affine") {
    require(channels > 0, "ChannelAffine \(name): \(channels) channels")
    self.init(name: name, scale: .ones([channels]), shift: .zeros([channels]))
  }

  /// What a norm does in evaluation: scale γ/√(σ² + ε), shift β − μ γ/√(σ² + ε).
  public init(folding norm: BatchNorm) {
    require(
      !norm.rectified, "ChannelAffine: \(norm.name) has a ReLU, which no affine map replaces")
    let scale =
      norm.scale.value / (norm.runningVariance.value + norm.epsilon).squareRoot()
    self.init(
      name: norm.name, scale: scale,
      shift: norm.shift.value - norm.runningMean.value * scale)
  }

  private init(name: String, scale: Tensor, shift: Tensor) {
    self.name = name
    self.scale = Parameter("\(name).scale", scale)
    self.shift = Parameter("\(name).shift", shift)
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    require(
      x.rank >= 1 && x.shape[-1] == scale.value.count,
      "ChannelAffine \(name): the last axis of \(x.shape) is not \(scale.value.count)")
    return pass.observed(x * scale.tracked + shift.tracked, as: name)
  }

  public var parameters: [Parameter] { [scale, shift] }
}
