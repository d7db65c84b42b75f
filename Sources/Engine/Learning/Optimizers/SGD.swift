public import Tensors

/// Stochastic gradient descent with momentum and weight decay, in PyTorch's form.
///
/// g ← g + decay·w; v ← momentum·v + g; w ← w − rate·v, or − rate·(g + momentum·v) with Nesterov.
public struct SGD: UpdateRule, Hashable, Sendable, Codable {
  public var rate: Float
  public var momentum: Float
  public var decay: Float
  public var nesterov: Bool

  public init(rate: Float, momentum: Float = 0, decay: Float = 0, nesterov: Bool = false) {
    require(
      momentum >= 0 && momentum < 1 && decay >= 0,
      "SGD: momentum must lie in 0..<1 and decay not be negative: \(momentum), \(decay)")
    require(!nesterov || momentum > 0, "SGD: Nesterov's form needs a momentum")
    self.rate = rate
    self.momentum = momentum
    self.decay = decay
    self.nesterov = nesterov
  }

  /// The velocity.
  public func initialState(for value: Tensor) -> [Tensor] { [.zeros(like: value)] }

  public func update(
    _ value: inout Tensor, along gradient: Tensor, with state: inout [Tensor], count: Int
  ) {
    value.step(
      along: gradient, velocity: &state[0], rate: rate, momentum: momentum, decay: decay,
      nesterov: nesterov)
  }
}
