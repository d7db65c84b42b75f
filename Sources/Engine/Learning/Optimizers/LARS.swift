public import Tensors

/// Layer-wise adaptive rates: SGD with momentum whose step is scaled by ‖w‖/‖g‖ for each weight.
///
/// g ← g + decay·w; λ = trust·‖w‖/‖g‖ (1 where a norm is 0, and for biases and norms); v ← momentum·v
/// + λ g; w ← w − rate·v. You, Gitman and Ginsburg, 2017, arXiv:1708.03888, algorithm 1, with the
/// decayed gradient's norm.
public struct LARS: UpdateRule, Hashable, Sendable, Codable {
  public var rate: Float
  public var momentum: Float
  public var decay: Float
  public var trust: Float

  public init(rate: Float, momentum: Float = 0.9, decay: Float = 0, trust: Float = 1e-3) {
    require(
      (0..<1).contains(momentum) && decay >= 0 && trust > 0,
      "LARS: momentum \(momentum), decay \(decay), trust \(trust)")
    self.rate = rate
    self.momentum = momentum
    self.decay = decay
    self.trust = trust
  }

  /// The velocity.
  public func initialState(for value: Tensor) -> [Tensor] { [.zeros(like: value)] }

  public func update(
    _ value: inout Tensor, along gradient: Tensor, with state: inout [Tensor], count: Int
  ) {
    // Vectors (biases, norms) get plain SGD without decay, as is usual.
    guard value.rank >= 2 else {
      value.step(along: gradient, velocity: &state[0], rate: rate, momentum: momentum)
      return
    }
    let decayed = decay == 0 ? gradient : gradient + value * decay
    let (weight, slope) = (norm(value), norm(decayed))
    let scale = weight > 0 && slope > 0 ? Float(Double(trust) * weight / slope) : 1
    value.step(
      along: decayed * scale, velocity: &state[0], rate: rate, momentum: momentum)
  }

  private func norm(_ tensor: Tensor) -> Double {
    tensor.scalars.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
  }
}
