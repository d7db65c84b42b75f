import Tensors

/// A rate that falls when a metric has not improved for some observations; not a function of the step.
///
/// As PyTorch's `ReduceLROnPlateau` with an absolute or relative threshold. With a trainer:
///
///     trainer.onEpoch = { record in
///       optimizer.rule.rate = plateau.rate(after: record.metrics["loss"] ?? record.loss)
///     }
public struct Plateau: Hashable, Sendable, Codable {
  public private(set) var rate: Float
  public let goal: EarlyStopping.Goal
  public let factor: Float
  /// How many observations without an improvement are allowed; the next one lowers the rate.
  public let patience: Int
  /// A relative change that is smaller is no improvement.
  public let leastChange: Double
  /// How many observations after a fall are not counted.
  public let rest: Int
  public let leastRate: Float
  private var best: Double?
  private var badCount = 0
  private var resting = 0

  public init(
    rate: Float, goal: EarlyStopping.Goal = .least, factor: Float = 0.1, patience: Int = 10,
    leastChange: Double = 1e-4, rest: Int = 0, leastRate: Float = 0
  ) {
    require(
      rate > 0 && factor > 0 && factor < 1 && patience >= 0 && leastChange >= 0 && rest >= 0,
      "Plateau: rate \(rate), factor \(factor), patience \(patience), rest \(rest)")
    self.rate = rate
    self.goal = goal
    self.factor = factor
    self.patience = patience
    self.leastChange = leastChange
    self.rest = rest
    self.leastRate = leastRate
  }

  /// Takes the metric's next value into account; the rate from here on.
  public mutating func rate(after value: Double) -> Float {
    let improves = isImprovement(value)
    if improves { best = value }
    badCount = improves ? 0 : badCount + 1
    if resting > 0 {
      resting -= 1
      badCount = 0
    }
    guard badCount > patience else { return rate }
    rate = max(leastRate, rate * factor)
    resting = rest
    badCount = 0
    return rate
  }

  private func isImprovement(_ value: Double) -> Bool {
    guard let best else { return !value.isNaN }
    return switch goal {
    case .least: value < best * (1 - leastChange)
    case .greatest: value > best * (1 + leastChange)
    }
  }
}
