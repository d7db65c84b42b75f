public import Tensors

/// x where it is positive, slope · x elsewhere.
///
/// Maas et al., ICML 2013; the slope in 0..<1.
public struct LeakyReLU: Layer {
  public let slope: Float

  public init(_ slope: Float = 0.01) {
    require(slope >= 0 && slope < 1, "LeakyReLU: the slope must lie in 0..<1, not \(slope)")
    self.slope = slope
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    pass.observed(x * slope + x.relu() * (1 - slope), as: "leakyReLU")
  }

  public var parameters: [Parameter] { [] }
}
