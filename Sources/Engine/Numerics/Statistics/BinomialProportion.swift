/// A share of successes among independent trials, with intervals for the true share.
public struct BinomialProportion: Hashable, Sendable {
  public let successes: Int
  public let trials: Int

  /// Traps without trials, and on more successes than trials.
  public init(successes: Int, trials: Int) {
    guard trials > 0, (0...trials).contains(successes) else {
      fatalError("a proportion needs 0 <= successes <= trials > 0, got \(successes) of \(trials)")
    }
    self.successes = successes
    self.trials = trials
  }

  public var share: Double { Double(successes) / Double(trials) }

  /// Wilson's score interval: the shares that a normal test of the score does not reject.
  public func wilsonInterval(confidence: Double = 0.95) -> ClosedRange<Double> {
    let z = NormalDistribution.quantile(0.5 + confidence / 2)
    let count = Double(trials)
    let shrink = 1 / (1 + z * z / count)
    let center = shrink * (share + z * z / (2 * count))
    let spread = share * (1 - share) / count + z * z / (4 * count * count)
    let width = shrink * z * spread.squareRoot()
    return max(0, center - width)...min(1, center + width)
  }

  /// Clopper and Pearson's interval: never covers less than `confidence`.
  public func exactInterval(confidence: Double = 0.95) -> ClosedRange<Double> {
    let tail = (1 - confidence) / 2
    let low =
      successes == 0
      ? 0
      : bisection(from: 0, to: 1) { share in
        1 - Self.cumulativeProbability(successes - 1, trials: trials, share: share) < tail
      }
    let high =
      successes == trials
      ? 1
      : bisection(from: 0, to: 1) { share in
        Self.cumulativeProbability(successes, trials: trials, share: share) > tail
      }
    return low...high
  }

  /// P(X <= `count`) for X binomial with `trials` and `share`.
  public static func cumulativeProbability(_ count: Int, trials: Int, share: Double) -> Double {
    if count < 0 { return 0 }
    if count >= trials || share <= 0 { return 1 }
    if share >= 1 { return 0 }
    let (success, failure) = (Elementary.log(share), Elementary.log1p(-share))
    var sum = 0.0
    for index in 0...count {
      let ways =
        Elementary.logFactorial(trials) - Elementary.logFactorial(index)
        - Elementary.logFactorial(trials - index)
      sum += Elementary.exp(ways + Double(index) * success + Double(trials - index) * failure)
    }
    return min(1, sum)
  }
}
