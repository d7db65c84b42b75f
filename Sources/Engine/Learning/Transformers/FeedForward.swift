public import Numerics
public import Tensors

/// Two linear parts with an activation between them, at each place: `[..., features]`.
///
/// An observer of the pass gets, and a substitution may mask, the hidden units as `NAME.hidden`.
public struct FeedForward: Layer {
  public let name: String
  public let activation: Activation
  /// `features` to `hidden`; may be replaced by another linear part.
  public var up: any Layer
  /// `hidden` to `features`; may be replaced by another linear part.
  public var down: any Layer

  /// The parts are called `NAME.up` and `NAME.down`.
  public init(
    _ features: Int, hidden: Int, activation: Activation = .gelu, bias: Bool = true,
    name: String = "feedForward", using generator: inout SeededGenerator
  ) {
    self.name = name
    self.activation = activation
    up = Dense(features, hidden, bias: bias, name: "\(name).up", using: &generator)
    down = Dense(hidden, features, bias: bias, name: "\(name).down", using: &generator)
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    let hidden = pass.observed(
      activation.applied(to: up(x, in: &pass)), as: "\(name).hidden")
    return pass.observed(down(hidden, in: &pass), as: name)
  }

  public var parameters: [Parameter] { up.parameters + down.parameters }
}

/// A feed-forward part whose hidden units are gated: down(f(gate x) · up x), SwiGLU with f = SiLU.
///
/// Shazeer, *GLU Variants Improve Transformer*, arXiv:2002.05202, equations 5 and 6. An observer of the
/// pass gets, and a substitution may mask, the gated units as `NAME.hidden`.
public struct GatedFeedForward: Layer {
  public let name: String
  public let activation: Activation
  /// `features` to `hidden`; may be replaced by another linear part.
  public var gate: any Layer
  /// `features` to `hidden`; may be replaced by another linear part.
  public var up: any Layer
  /// `hidden` to `features`; may be replaced by another linear part.
  public var down: any Layer

  /// The parts are called `NAME.gate`, `NAME.up` and `NAME.down`.
  public init(
    _ features: Int, hidden: Int, activation: Activation = .silu, bias: Bool = false,
    name: String = "feedForward", using generator: inout SeededGenerator
  ) {
    self.name = name
    self.activation = activation
    gate = Dense(features, hidden, bias: bias, name: "\(name).gate", using: &generator)
    up = Dense(features, hidden, bias: bias, name: "\(name).up", using: &generator)
    down = Dense(hidden, features, bias: bias, name: "\(name).down", using: &generator)
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    let opening = activation.applied(to: gate(x, in: &pass))
    let hidden = pass.observed(opening * up(x, in: &pass), as: "\(name).hidden")
    return pass.observed(down(hidden, in: &pass), as: name)
  }

  public var parameters: [Parameter] { gate.parameters + up.parameters + down.parameters }
}
