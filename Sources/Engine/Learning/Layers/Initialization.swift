public import Numerics
public import Tensors

/// How a layer draws its first weights.
public enum Initialization: String, Hashable, Sendable, Codable {
  /// U(−1/√fanIn, 1/√fanIn), weights and biases.
  ///
  /// What PyTorch does (Kaiming uniform with a = √5); the default, so that runs compare.
  case uniformFanIn
  /// N(0, 2/fanIn), bias 0: keeps the variance of activations through ReLUs.
  ///
  /// He et al., *Delving Deep into Rectifiers*, ICCV 2015, arXiv:1502.01852, equation 10.
  case heFanIn
  /// N(0, 2/fanOut), bias 0: keeps the variance of gradients through ReLUs.
  ///
  /// He et al., arXiv:1502.01852, equation 14; what residual networks are usually started with.
  case heFanOut

  /// A weight whose outputs sum over `fanIn` inputs each, and whose inputs reach `fanOut` outputs.
  public func weight(
    _ shape: Shape, fanIn: Int, fanOut: Int, using generator: inout SeededGenerator
  ) -> Tensor {
    switch self {
    case .uniformFanIn:
      let bound = 1 / Float(max(1, fanIn)).squareRoot()
      return .uniform(shape, in: -bound..<bound, using: &generator)
    case .heFanIn:
      let deviation = (2 / Float(max(1, fanIn))).squareRoot()
      return .normal(shape, deviation: deviation, using: &generator)
    case .heFanOut:
      let deviation = (2 / Float(max(1, fanOut))).squareRoot()
      return .normal(shape, deviation: deviation, using: &generator)
    }
  }

  /// A bias of `count` values for a layer whose outputs sum over `fanIn` inputs.
  public func bias(
    _ count: Int, fanIn: Int, using generator: inout SeededGenerator
  ) -> Tensor {
    switch self {
    case .uniformFanIn:
      let bound = 1 / Float(max(1, fanIn)).squareRoot()
      return .uniform([count], in: -bound..<bound, using: &generator)
    case .heFanIn, .heFanOut:
      return .zeros([count])
    }
  }
}
