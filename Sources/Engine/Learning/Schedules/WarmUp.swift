import Tensors

/// A linear rise from nothing over the first steps, then another schedule from its own first step.
///
/// rate(t) = base(0) · (t + 1) / (steps + 1) for t < steps, then base(t − steps).
public struct WarmUp<Base: Schedule>: Schedule {
  public var steps: Int
  public var base: Base

  public init(steps: Int, then base: Base) {
    require(steps >= 0, "WarmUp: the number of steps must not be negative: \(steps)")
    self.steps = steps
    self.base = base
  }

  public func rate(at step: Int) -> Float {
    guard step < steps else { return base.rate(at: step - steps) }
    return base.rate(at: 0) * Float(max(0, step) + 1) / Float(steps + 1)
  }
}

extension WarmUp: Equatable where Base: Equatable {}
extension WarmUp: Hashable where Base: Hashable {}
extension WarmUp: Encodable where Base: Encodable {}
extension WarmUp: Decodable where Base: Decodable {}

extension Schedule {
  /// This schedule after a linear rise over `steps` steps.
  public func warmedUp(over steps: Int) -> WarmUp<Self> {
    WarmUp(steps: steps, then: self)
  }
}
