/// The learning rate as a function of the step alone.
public protocol Schedule: Sendable {
  /// The rate for the update of this step; the first step is 0.
  func rate(at step: Int) -> Float
}

/// The same rate at every step.
public struct Constant: Schedule, Hashable, Codable {
  public var rate: Float

  public init(rate: Float) {
    self.rate = rate
  }

  public func rate(at step: Int) -> Float { rate }
}

extension Schedule where Self == Constant {
  /// The same rate at every step.
  public static func constant(_ rate: Float) -> Constant { Constant(rate: rate) }
}
