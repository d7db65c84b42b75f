public import Runs
import Tensors

/// One execution of an experiment, new or from the store.
public struct Run: Sendable {
  public let experiment: Experiment
  public let results: RunResults
  /// Whether the store already held it.
  public let wasKept: Bool

  /// The `title` of the system's card.
  public var method: String { experiment.systemTitle }
  public var problem: Problem { experiment.problem }
  public var seed: UInt64 { experiment.seed }

  /// The final metric of this name; traps with the names there are when there is none.
  public subscript(metric: String) -> Double {
    guard let value = results.metrics[metric] else {
      let names = results.metrics.keys.sorted().joined(separator: ", ")
      require(false, "\(experiment.systemID) has no metric '\(metric)'; it has \(names)")
      return .nan
    }
    return value
  }

  /// The curve of this name; traps with the names there are when there is none.
  public func curve(_ metric: String) -> [RunResults.Point] {
    guard let points = results.curves[metric] else {
      let names = results.curves.keys.sorted().joined(separator: ", ")
      require(false, "\(experiment.systemID) has no curve '\(metric)'; it has \(names)")
      return []
    }
    return points
  }
}
