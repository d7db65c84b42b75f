import Tensors

/// Ends a training when a metric has not improved for some epochs.
public struct EarlyStopping: Hashable, Sendable, Codable {
  /// Which way a metric improves.
  public enum Goal: String, Hashable, Sendable, Codable {
    case least, greatest
  }

  /// The name under which the evaluation returns the metric.
  public var metric: String
  public var goal: Goal
  /// How many epochs without an improvement are allowed; the next one ends the training.
  public var patience: Int
  /// A smaller change than this is no improvement.
  public var leastChange: Double
  /// Whether the model gets back the weights of its best epoch at the end.
  public var restoresBest: Bool

  public init(
    on metric: String, goal: Goal, patience: Int = 5, leastChange: Double = 0,
    restoresBest: Bool = true
  ) {
    require(patience >= 0, "EarlyStopping: patience must not be negative: \(patience)")
    self.metric = metric
    self.goal = goal
    self.patience = patience
    self.leastChange = leastChange
    self.restoresBest = restoresBest
  }

  /// Whether a value is better than the best one so far; NaN never is.
  public func isImprovement(_ value: Double, over best: Double?) -> Bool {
    guard !value.isNaN else { return false }
    guard let best else { return true }
    switch goal {
    case .least: return value < best - leastChange
    case .greatest: return value > best + leastChange
    }
  }
}
