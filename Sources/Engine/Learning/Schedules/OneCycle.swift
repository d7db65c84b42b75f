import Tensors

/// A rise and a fall along half cosines: from peak/25 to the peak, then down to almost nothing.
///
/// Smith and Topin, 2017, arXiv:1708.07120, with PyTorch's defaults.
public struct OneCycle: Schedule, Hashable, Codable {
  public var peak: Float
  public var steps: Int
  /// The share of the steps that rise.
  public var rise: Float
  /// peak/start, and start/end.
  public var startDivisor: Float
  public var endDivisor: Float

  public init(
    peak: Float, steps: Int, rise: Float = 0.3, startDivisor: Float = 25, endDivisor: Float = 1e4
  ) {
    require(
      steps > 1 && rise > 0 && rise < 1 && startDivisor > 0 && endDivisor > 0,
      "OneCycle: \(steps) steps, rise \(rise), divisors \(startDivisor) and \(endDivisor)")
    self.peak = peak
    self.steps = steps
    self.rise = rise
    self.startDivisor = startDivisor
    self.endDivisor = endDivisor
  }

  public func rate(at step: Int) -> Float {
    let (start, last) = (peak / startDivisor, Double(steps - 1))
    let top = Double(rise) * Double(steps) - 1
    let position = min(max(0, Double(step)), last)
    return position <= top
      ? halfCosine(from: start, to: peak, top > 0 ? position / top : 1)
      : halfCosine(from: peak, to: start / endDivisor, (position - top) / (last - top))
  }
}
