public import Numerics
public import Tensors

/// Each channel scaled by a number in 0...1 that a small network computes from all channels' means.
///
/// x · σ(W₂ relu(W₁ mean x)); Hu et al., CVPR 2018, arXiv:1709.01507, equations 2 to 4. An observer gets
/// the numbers, `[batch, channels]`, as `NAME.scale`.
public struct SqueezeExcitation: Layer {
  public let name: String
  public let squeeze: Dense
  public let excite: Dense

  /// The parts are called `NAME.squeeze` and `NAME.excite`; channels/reduction hidden units, at least
  /// one.
  public init(
    _ channels: Int, reduction: Int = 16, name: String = "excitation",
    using generator: inout SeededGenerator
  ) {
    require(
      channels > 0 && reduction > 0,
      "SqueezeExcitation \(name): \(channels) channels reduced by \(reduction)")
    self.name = name
    let units = max(1, channels / reduction)
    squeeze = Dense(channels, units, name: "\(name).squeeze", using: &generator)
    excite = Dense(units, channels, name: "\(name).excite", using: &generator)
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    let units = squeeze(x.meanOverPositions(), in: &pass).relu()
    let scale = pass.observed(excite(units, in: &pass).sigmoid(), as: "\(name).scale")
    let channels = scale.shape[1]
    return pass.observed(
      x * scale.reshaped(to: [x.shape[0], 1, 1, channels]), as: name)
  }

  public var parameters: [Parameter] { squeeze.parameters + excite.parameters }
}
