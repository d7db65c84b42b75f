/// The multiply-adds of a training: a backward pass costs two forward ones.
///
/// One of the two is the gradient of the inputs, the other that of the weights. Evci et al., *RigL*,
/// ICML 2020, arXiv:1911.11134; the batch is the ledger's.
public struct TrainingCost: Hashable, Sendable, Codable {
  /// Which weights' gradients a step computes.
  public enum WeightGradient: String, Hashable, Sendable, Codable {
    /// Those that are not 0: 3 f_S a step.
    case kept
    /// All, so that absent ones can be grown: 2 f_S + f_D a step.
    case all
  }

  /// How a method trains from its first step to its last.
  public enum Method: Hashable, Sendable, Codable {
    /// Nothing is left out: 3 f_D a step.
    case dense
    /// A mask that stays, or that changes without a gradient of what is absent (SET): 3 f_S.
    case sparse
    /// Every `interval`-th step computes the gradient of all weights, as RigL does.
    case denseGradient(every: Int)
  }

  public private(set) var steps = 0
  public private(set) var multiplyAdds = 0

  /// Nothing yet.
  public init() {}

  /// So many steps of a method with a forward pass that stays as the ledger says.
  public init(_ method: Method, _ ledger: CostLedger, steps: Int) {
    switch method {
    case .dense:
      self.steps = steps
      multiplyAdds = 3 * ledger.dense * steps
    case .sparse: add(ledger, steps: steps)
    case .denseGradient(let interval):
      let updates = steps / max(1, interval)
      add(ledger, steps: steps - updates)
      add(ledger, steps: updates, gradient: .all)
    }
  }

  /// Adds steps at the density that the ledger was taken at; for a density that changes, one by one.
  public mutating func add(
    _ ledger: CostLedger, steps count: Int = 1, gradient: WeightGradient = .kept
  ) {
    steps += count
    multiplyAdds += count * Self.ofStep(ledger, gradient: gradient)
  }

  /// The multiply-adds of one step.
  public static func ofStep(_ ledger: CostLedger, gradient: WeightGradient = .kept) -> Int {
    switch gradient {
    case .kept: 3 * ledger.sparse
    case .all: 2 * ledger.sparse + ledger.dense
    }
  }
}
