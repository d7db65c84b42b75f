import Numerics
import Tensors

/// A rate that falls along half a cosine and then stays at its end.
///
/// rate(t) = end + (start − end)(1 + cos(πt/T))/2 for t ≤ T. Loshchilov and Hutter, *SGDR*, ICLR
/// 2017, arXiv:1608.03983, equation 5.
public struct Cosine: Schedule, Hashable, Codable {
  public var start: Float
  public var end: Float
  /// T: the step at which the end is reached.
  public var steps: Int

  public init(from start: Float, to end: Float = 0, steps: Int) {
    require(steps > 0, "Cosine: the number of steps must be positive, not \(steps)")
    self.start = start
    self.end = end
    self.steps = steps
  }

  public func rate(at step: Int) -> Float {
    guard step < steps else { return end }
    return halfCosine(from: start, to: end, Double(max(0, step)) / Double(steps))
  }
}

extension Schedule where Self == Cosine {
  /// A rate that falls along half a cosine within `steps` steps.
  public static func cosine(from start: Float, to end: Float = 0, steps: Int) -> Cosine {
    Cosine(from: start, to: end, steps: steps)
  }
}

/// The value at a progress in 0...1 along half a cosine.
func halfCosine(from start: Float, to end: Float, _ progress: Double) -> Float {
  let rest = (1 + Elementary.cos(Double.pi * progress)) / 2
  return Float(Double(end) + (Double(start) - Double(end)) * rest)
}
