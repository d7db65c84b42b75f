public import Tensors

/// Sets each value to 0 with a probability in training and scales the rest by 1/(1 − rate).
///
/// Srivastava et al., JMLR 15 (2014), in the inverted form: evaluation changes nothing.
public struct Dropout: Layer {
  public let name: String
  public let rate: Float

  /// The rate must lie in 0..<1.
  public init(_ rate: Float, name: String = "dropout") {
    require(rate >= 0 && rate < 1, "Dropout \(name): the rate must lie in 0..<1, not \(rate)")
    self.name = name
    self.rate = rate
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    guard pass.isTraining && rate > 0 else { return pass.observed(x, as: name) }
    let draws = Tensor.uniform(x.shape, in: 0..<1, using: &pass.generator)
    let kept = (draws .>= rate) / (1 - rate)
    return pass.observed(x * kept, as: name)
  }

  public var parameters: [Parameter] { [] }
}
