public import Tensors

/// RMSProp: v ← α v + (1 − α) g²; w ← w − rate · g/(√v + ε), in PyTorch's form.
///
/// Hinton, *Neural Networks for Machine Learning*, lecture 6e, 2012.
public struct RMSProp: UpdateRule, Hashable, Sendable, Codable {
  public var rate: Float
  public var smoothing: Float
  public var epsilon: Float
  public var decay: Float

  public init(
    rate: Float = 1e-2, smoothing: Float = 0.99, epsilon: Float = 1e-8, decay: Float = 0
  ) {
    require(
      (0..<1).contains(smoothing) && decay >= 0,
      "RMSProp: smoothing must lie in 0..<1 and decay not be negative: \(smoothing), \(decay)")
    self.rate = rate
    self.smoothing = smoothing
    self.epsilon = epsilon
    self.decay = decay
  }

  /// The mean square.
  public func initialState(for value: Tensor) -> [Tensor] { [.zeros(like: value)] }

  public func update(
    _ value: inout Tensor, along gradient: Tensor, with state: inout [Tensor], count: Int
  ) {
    let gradient = decay == 0 ? gradient : gradient + value * decay
    state[0] *= smoothing
    state[0].add(gradient.squared(), scaledBy: 1 - smoothing)
    value.add(gradient / (state[0].squareRoot() + epsilon), scaledBy: -rate)
  }
}
