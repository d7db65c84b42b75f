import Tensors

/// A rate that is multiplied by a factor at each of a list of steps.
///
/// rate(t) = rate · factor^(number of milestones ≤ t).
public struct MultiStep: Schedule, Hashable, Codable {
  public var rate: Float
  /// The steps from which a further factor holds, in any order.
  public var milestones: [Int]
  public var factor: Float

  public init(rate: Float, milestones: [Int], factor: Float = 0.1) {
    require(
      milestones.allSatisfy { $0 >= 0 }, "MultiStep: milestones must not be negative: \(milestones)"
    )
    self.rate = rate
    self.milestones = milestones
    self.factor = factor
  }

  public func rate(at step: Int) -> Float {
    milestones.reduce(rate) { $1 <= step ? $0 * factor : $0 }
  }
}

extension Schedule where Self == MultiStep {
  /// A rate that is multiplied by `factor` at each milestone.
  public static func multiStep(
    _ rate: Float, milestones: [Int], factor: Float = 0.1
  ) -> MultiStep {
    MultiStep(rate: rate, milestones: milestones, factor: factor)
  }
}
