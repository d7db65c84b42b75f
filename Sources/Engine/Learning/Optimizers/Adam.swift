public import Tensors

/// Adam; decay, where there is one, is added to the gradient (L2), as in PyTorch.
///
/// Kingma and Ba, ICLR 2015, arXiv:1412.6980, algorithm 1:
/// w ← w − rate · m̂/(√v̂ + ε).
public struct Adam: UpdateRule, Hashable, Sendable, Codable {
  public var rate: Float
  public var beta1: Float
  public var beta2: Float
  public var epsilon: Float
  public var decay: Float

  public init(
    rate: Float = 1e-3, beta1: Float = 0.9, beta2: Float = 0.999, epsilon: Float = 1e-8,
    decay: Float = 0
  ) {
    require(
      (0..<1).contains(beta1) && (0..<1).contains(beta2) && decay >= 0,
      "Adam: betas must lie in 0..<1 and decay not be negative: \(beta1), \(beta2), \(decay)")
    self.rate = rate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.decay = decay
  }

  /// The first and the second moment.
  public func initialState(for value: Tensor) -> [Tensor] {
    [.zeros(like: value), .zeros(like: value)]
  }

  public func update(
    _ value: inout Tensor, along gradient: Tensor, with state: inout [Tensor], count: Int
  ) {
    moveByMoments(&value, along: gradient, with: &state, count: count, decoupled: false)
  }

  /// The step that Adam and AdamW share.
  func moveByMoments(
    _ value: inout Tensor, along gradient: Tensor, with state: inout [Tensor], count: Int,
    decoupled: Bool
  ) {
    var moments = AdamMoments(first: state[0], second: state[1], stepCount: count - 1)
    // Taken out of the list, so that the moments are the only owners and change in place.
    state.removeAll(keepingCapacity: true)
    var settings = AdamSettings(rate: rate)
    settings.beta1 = beta1
    settings.beta2 = beta2
    settings.epsilon = epsilon
    settings.decay = decay
    settings.isDecoupled = decoupled
    value.step(along: gradient, moments: &moments, settings)
    state.append(moments.first)
    state.append(moments.second)
  }
}

/// Adam whose decay shrinks the weight itself: w ← w − rate·decay·w before the step.
///
/// Loshchilov and Hutter, *Decoupled Weight Decay Regularization*, ICLR 2019, arXiv:1711.05101,
/// algorithm 2, with the rate as the schedule's factor, as in PyTorch.
public struct AdamW: UpdateRule, Hashable, Sendable, Codable {
  public var adam: Adam
  public var rate: Float {
    get { adam.rate }
    set { adam.rate = newValue }
  }

  public init(
    rate: Float = 1e-3, beta1: Float = 0.9, beta2: Float = 0.999, epsilon: Float = 1e-8,
    decay: Float = 1e-2
  ) {
    adam = Adam(rate: rate, beta1: beta1, beta2: beta2, epsilon: epsilon, decay: decay)
  }

  public func initialState(for value: Tensor) -> [Tensor] { adam.initialState(for: value) }

  public func update(
    _ value: inout Tensor, along gradient: Tensor, with state: inout [Tensor], count: Int
  ) {
    adam.moveByMoments(&value, along: gradient, with: &state, count: count, decoupled: true)
  }
}
