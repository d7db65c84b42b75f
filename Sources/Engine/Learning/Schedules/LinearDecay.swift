import Tensors

/// A rate that falls on a straight line and then stays at its end.
public struct LinearDecay: Schedule, Hashable, Codable {
  public var start: Float
  public var end: Float
  /// The step at which the end is reached.
  public var steps: Int

  public init(from start: Float, to end: Float = 0, steps: Int) {
    require(steps > 0, "LinearDecay: the number of steps must be positive, not \(steps)")
    self.start = start
    self.end = end
    self.steps = steps
  }

  public func rate(at step: Int) -> Float {
    guard step < steps else { return end }
    return start + (end - start) * (Float(max(0, step)) / Float(steps))
  }
}
