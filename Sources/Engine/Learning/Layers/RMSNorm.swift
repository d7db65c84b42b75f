public import Tensors

/// Each row of the last axis divided by its root mean square: y = γ x/√(mean x² + ε).
///
/// Zhang and Sennrich, NeurIPS 2019, arXiv:1910.07467, equation 4.
public struct RMSNorm: Layer {
  public let name: String
  /// γ, `[features]`, at first 1.
  public let scale: Parameter
  public let epsilon: Float

  public init(_ features: Int, epsilon: Float = 1e-6, name: String = "norm") {
    require(features > 0, "RMSNorm \(name): \(features) features")
    self.name = name
    self.epsilon = epsilon
    scale = Parameter("\(name).scale", .ones([features]))
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    require(
      x.rank >= 1 && x.shape[-1] == scale.value.count,
      "RMSNorm \(name): the last axis of \(x.shape) is not \(scale.value.count)")
    let y = x.rootMeanSquareNormalized(scale: scale.tracked, epsilon: epsilon)
    return pass.observed(y, as: name)
  }

  public var parameters: [Parameter] { [scale] }
}
