public import Tensors

/// Normalisation of each row of the last axis: y = γ (x − μ)/√(σ² + ε) + β, σ² biased.
///
/// Ba, Kiros and Hinton, 2016, arXiv:1607.06450, equation 4.
public struct LayerNorm: Layer {
  public let name: String
  /// γ, `[features]`, at first 1.
  public let scale: Parameter
  /// β, `[features]`, at first 0.
  public let shift: Parameter
  public let epsilon: Float

  public init(_ features: Int, epsilon: Float = 1e-5, name: String = "norm") {
    require(features > 0, "LayerNorm \(name): \(features) features")
    self.name = name
    self.epsilon = epsilon
    scale = Parameter("\(name).scale", .ones([features]))
    shift = Parameter("\(name).shift", .zeros([features]))
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    require(
      x.rank >= 1 && x.shape[-1] == scale.value.count,
      "LayerNorm \(name): the last axis of \(x.shape) is not \(scale.value.count)")
    let output = x.layerNormalized(scale: scale.tracked, shift: shift.tracked, epsilon: epsilon)
    return pass.observed(output, as: name)
  }

  public var parameters: [Parameter] { [scale, shift] }
}
