public import Learning
public import Tensors

/// The rule by which a budget's steps move weights; itself a rule, so that systems ask nothing more.
///
///     var optimizer = Optimizer(problem.budget.optimizer)
public enum OptimizerChoice: Hashable, Sendable {
  case sgd(SGD)
  case adam(Adam)
  case adamW(AdamW)
}

extension OptimizerChoice: UpdateRule {
  public var rate: Float {
    get {
      switch self {
      case .sgd(let rule): rule.rate
      case .adam(let rule): rule.rate
      case .adamW(let rule): rule.rate
      }
    }
    set {
      switch self {
      case .sgd(var rule):
        rule.rate = newValue
        self = .sgd(rule)
      case .adam(var rule):
        rule.rate = newValue
        self = .adam(rule)
      case .adamW(var rule):
        rule.rate = newValue
        self = .adamW(rule)
      }
    }
  }

  /// The chosen rule's.
  public func initialState(for value: Tensor) -> [Tensor] {
    switch self {
    case .sgd(let rule): rule.initialState(for: value)
    case .adam(let rule): rule.initialState(for: value)
    case .adamW(let rule): rule.initialState(for: value)
    }
  }

  /// The chosen rule's.
  public func update(
    _ value: inout Tensor, along gradient: Tensor, with state: inout [Tensor], count: Int
  ) {
    switch self {
    case .sgd(let rule): rule.update(&value, along: gradient, with: &state, count: count)
    case .adam(let rule): rule.update(&value, along: gradient, with: &state, count: count)
    case .adamW(let rule): rule.update(&value, along: gradient, with: &state, count: count)
    }
  }
}
