public import Tensors

/// Normalisation of groups of channels of each example over all positions, scaled by channel.
///
/// One group a channel is instance normalisation, one group in all is layer normalisation. Wu and He,
/// ECCV 2018, arXiv:1803.08494, equations 1 and 2. Input `[batch, ..., channels]`.
public struct GroupNorm: Layer {
  public let name: String
  public let groups: Int
  /// γ, `[channels]`, at first 1.
  public let scale: Parameter
  /// β, `[channels]`, at first 0.
  public let shift: Parameter
  public let epsilon: Float

  /// The channels must be divisible by the groups.
  public init(_ channels: Int, groups: Int, epsilon: Float = 1e-5, name: String = "norm") {
    require(
      channels > 0 && groups > 0 && channels % groups == 0,
      "GroupNorm \(name): \(channels) channels in \(groups) groups")
    self.name = name
    self.groups = groups
    self.epsilon = epsilon
    scale = Parameter("\(name).scale", .ones([channels]))
    shift = Parameter("\(name).shift", .zeros([channels]))
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    let channels = scale.value.count
    require(
      x.rank >= 2 && x.shape[-1] == channels,
      "GroupNorm \(name): \(x.shape) is not [batch, ..., \(channels)]")
    let places = x.count / (x.shape[0] * channels)
    let grouped = x.reshaped(to: [x.shape[0], places, groups, channels / groups])
    let centred = grouped - grouped.mean(axes: [1, 3], keepingAxes: true)
    let variance = centred.squared().mean(axes: [1, 3], keepingAxes: true)
    let normal = (centred / (variance + epsilon).squareRoot()).reshaped(to: x.shape)
    return pass.observed(normal * scale.tracked + shift.tracked, as: name)
  }

  public var parameters: [Parameter] { [scale, shift] }
}
