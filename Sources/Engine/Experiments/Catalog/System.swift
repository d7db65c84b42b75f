/// One paper's method: its stored properties are the paper's settings.
///
/// A system is a value: two runs of equal systems on equal problems from equal seeds give equal bits.
public protocol System: Codable, Hashable, Sendable {
  /// Who wrote it, what it claims, and where this implementation deviates.
  static var card: SystemCard { get }

  /// The paper's default settings.
  init()

  /// Trains and evaluates on `problem`, leaving metrics and arrays in `run`.
  ///
  /// Every random draw comes from `run.generator`. Throws `CancellationError` within a step of being
  /// cancelled.
  func run(on problem: Problem, in run: inout RunContext) async throws
}

extension System {
  /// The same system with one other setting: `MagnitudePruning().with(\.sparsity, 0.9)`.
  public func with<Value>(_ setting: WritableKeyPath<Self, Value>, _ value: Value) -> Self {
    var system = self
    system[keyPath: setting] = value
    return system
  }
}
