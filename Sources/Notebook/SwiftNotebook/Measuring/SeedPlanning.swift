import Experiments
import Numerics
import Outputs

extension SeedValues {
  /// The fewest seeds with which the mean and spread seen so far would decide `condition`.
  ///
  /// `nil` where these seeds decide it, and where not even a thousand would: the mean then lies too
  /// near to a threshold.
  func seedsToDecide(_ condition: Claim.Condition) -> Int? {
    guard verdict(on: condition, seeds: count) == .undecided else { return nil }
    let most = 1000
    guard count < most, verdict(on: condition, seeds: most) != .undecided else { return nil }
    // Bounds only narrow with more seeds, so that bisection finds the first number that decides.
    var (undecided, decided) = (count, most)
    while decided - undecided > 1 {
      let middle = (undecided + decided) / 2
      if verdict(on: condition, seeds: middle) == .undecided {
        undecided = middle
      } else {
        decided = middle
      }
    }
    return decided
  }

  private func verdict(on condition: Claim.Condition, seeds: Int) -> Claim.Verdict {
    let width =
      StudentT(degreesOfFreedom: seeds - 1).quantile(0.95) * standardDeviation
      / Double(seeds).squareRoot()
    return Claim.verdict(of: condition, lower: mean - width, upper: mean + width)
  }
}
