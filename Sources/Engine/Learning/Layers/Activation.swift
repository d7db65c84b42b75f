public import Tensors

/// A function of each value by itself, as a layer.
public enum Activation: String, Layer, Hashable, Sendable, Codable {
  case relu, gelu, silu, tanh, sigmoid, softplus

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    pass.observed(applied(to: x), as: rawValue)
  }

  /// The function's values.
  public func applied(to x: Tensor) -> Tensor {
    switch self {
    case .relu: x.relu()
    case .gelu: x.gelu()
    case .silu: x.silu()
    case .tanh: x.tanh()
    case .sigmoid: x.sigmoid()
    case .softplus: x.softplus()
    }
  }

  public var parameters: [Parameter] { [] }
}

/// max(0, x).
public struct ReLU: Layer {
  public init() {}

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    Activation.relu(x, in: &pass)
  }

  public var parameters: [Parameter] { [] }
}

/// x Φ(x), by erf.
///
/// Hendrycks and Gimpel, 2016, arXiv:1606.08415.
public struct GELU: Layer {
  public init() {}

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    Activation.gelu(x, in: &pass)
  }

  public var parameters: [Parameter] { [] }
}
