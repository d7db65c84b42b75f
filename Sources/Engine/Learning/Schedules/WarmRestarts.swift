import Tensors

/// A cosine fall that begins again at its start, each period longer than the last by a factor.
///
/// Loshchilov and Hutter, *SGDR*, ICLR 2017, arXiv:1608.03983, section 3.
public struct WarmRestarts: Schedule, Hashable, Codable {
  public var start: Float
  public var end: Float
  /// The length of the first period in steps.
  public var period: Int
  /// How many times longer each period is than the one before.
  public var growth: Int

  public init(from start: Float, to end: Float = 0, period: Int, growth: Int = 1) {
    require(
      period > 0 && growth > 0,
      "WarmRestarts: period and growth must be positive, not \(period) and \(growth)")
    self.start = start
    self.end = end
    self.period = period
    self.growth = growth
  }

  public func rate(at step: Int) -> Float {
    var (position, length) = (max(0, step), period)
    while position >= length {
      position -= length
      length *= growth
    }
    return Cosine(from: start, to: end, steps: length).rate(at: position)
  }
}
