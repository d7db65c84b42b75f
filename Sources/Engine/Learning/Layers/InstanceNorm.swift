public import Tensors

/// Normalisation of each channel of each example over all positions, then scaled and shifted.
///
/// Ulyanov et al., 2016, arXiv:1607.08022, equation 1; a `GroupNorm` with as many groups as channels.
public struct InstanceNorm: Layer {
  public let norm: GroupNorm

  public init(_ channels: Int, epsilon: Float = 1e-5, name: String = "norm") {
    norm = GroupNorm(channels, groups: channels, epsilon: epsilon, name: name)
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor { norm(x, in: &pass) }

  public var parameters: [Parameter] { norm.parameters }
}
