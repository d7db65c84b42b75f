public import Tensors

/// Adam that divides by the greatest second moment so far, so that its rates never grow again.
///
/// Reddi et al., *On the Convergence of Adam and Beyond*, ICLR 2018, arXiv:1904.09237, algorithm 2, in
/// PyTorch's form (`amsgrad=True`): v̂ ← max(v̂, v), then w ← w − rate · m/(1 − β₁ᵗ) /
/// (√v̂/√(1 − β₂ᵗ) + ε). Decay is added to the gradient, or shrinks the weight where decoupled.
public struct AMSGrad: UpdateRule, Hashable, Sendable, Codable {
  public var adam: Adam
  /// Whether decay shrinks the weight itself, as in AdamW.
  public var isDecoupled: Bool
  public var rate: Float {
    get { adam.rate }
    set { adam.rate = newValue }
  }

  public init(_ adam: Adam = Adam(), isDecoupled: Bool = false) {
    self.adam = adam
    self.isDecoupled = isDecoupled
  }

  /// The first and second moment, and the greatest second moment.
  public func initialState(for value: Tensor) -> [Tensor] {
    [.zeros(like: value), .zeros(like: value), .zeros(like: value)]
  }

  public func update(
    _ value: inout Tensor, along gradient: Tensor, with state: inout [Tensor], count: Int
  ) {
    var gradient = gradient
    if isDecoupled {
      value *= 1 - adam.rate * adam.decay
    } else if adam.decay != 0 {
      gradient = gradient + value * adam.decay
    }
    state[0] *= adam.beta1
    state[0].add(gradient, scaledBy: 1 - adam.beta1)
    state[1] *= adam.beta2
    state[1].add(gradient.squared(), scaledBy: 1 - adam.beta2)
    state[2] = .maximum(state[2], state[1])
    let first = Self.correction(adam.beta1, count)
    let second = Self.correction(adam.beta2, count).squareRoot()
    let divisor = state[2].squareRoot() / Float(second) + adam.epsilon
    value.add(state[0] / divisor, scaledBy: -Float(Double(adam.rate) / first))
  }

  /// 1 − βᵗ by repeated multiplication.
  private static func correction(_ beta: Float, _ count: Int) -> Double {
    1 - (0..<count).reduce(1.0) { power, _ in power * Double(beta) }
  }
}
