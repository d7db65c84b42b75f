public import Numerics
public import Runs
import Tensors

/// What a running system gets from outside and leaves behind.
public struct RunContext {
  /// The seed's generator: the only source of randomness.
  public var generator: SeededGenerator
  /// The results of the run that this one starts from.
  public let parent: RunResults?
  /// What has been recorded so far.
  public private(set) var results = RunResults()
  /// Wall time by part, in seconds: kept with the run's facts.
  private(set) var seconds: [String: Double] = [:]
  /// Told in a few words what the run is doing now; safe to hand on to closures.
  public let say: @Sendable (String) -> Void
  /// Told which share of the run is done, from 0 to 1: the sweep's time left is reckoned from it.
  public let advance: @Sendable (Double) -> Void
  let checkpoint: RunCheckpoint

  /// Begins with the generator of `seed` and no results.
  public init(
    seed: UInt64, parent: RunResults? = nil, say: @escaping @Sendable (String) -> Void = { _ in },
    advance: @escaping @Sendable (Double) -> Void = { _ in }
  ) {
    self.init(
      seed: seed, parent: parent, say: say, advance: advance, checkpoint: RunCheckpoint())
  }

  init(
    seed: UInt64, parent: RunResults?, say: @escaping @Sendable (String) -> Void = { _ in },
    advance: @escaping @Sendable (Double) -> Void = { _ in }, checkpoint: RunCheckpoint
  ) {
    generator = SeededGenerator(seed: seed)
    self.parent = parent
    self.say = say
    self.advance = advance
    self.checkpoint = checkpoint
  }

  /// A part of the run that can be interrupted; where several bear a name, they are numbered.
  public func phase(_ name: String) -> Phase {
    Phase(name: checkpoint.uniqueName(name), checkpoint: checkpoint)
  }

  /// Adds a point to the curve `metric`; steps ascend.
  public mutating func log(_ metric: String, step: Int, _ value: Double) {
    results.curves[metric, default: []].append(.init(step: step, value: value))
  }

  /// Sets a final metric; traps when it has been set before.
  public mutating func finish(_ metric: String, _ value: Double) {
    require(results.metrics[metric] == nil, "the metric '\(metric)' is set twice")
    results.metrics[metric] = value
  }

  /// Leaves an array behind under `name`.
  public mutating func keep(_ name: String, _ array: RunArray) {
    results.arrays[name] = array
  }

  /// Sets a count, such as "parameters": it is compared like the metrics; traps when it has been set
  /// before.
  public mutating func count(_ name: String, _ value: Int) {
    require(results.counts[name] == nil, "the count '\(name)' is set twice")
    results.counts[name] = value
  }

  /// Adds the time since `start` to a part of the run, such as "training"; it is shown, never compared.
  ///
  /// A run that went on from a checkpoint has what was spent since then.
  public mutating func spent(on part: String, since start: ContinuousClock.Instant) {
    seconds[part, default: 0] += (ContinuousClock.now - start) / .seconds(1)
  }
}
