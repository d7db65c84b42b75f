/// A sentence with a condition over measured numbers: what the cell measured, before any verdict.
public struct Claim: Codable, Equatable, Sendable {
  /// The condition on the estimate.
  public enum Condition: Codable, Equatable, Sendable {
    case isAtLeast(Double)
    case isAtMost(Double)
    case isWithin(lower: Double, upper: Double)
  }

  /// What the numbers say of the condition.
  public enum Verdict: String, Codable, Sendable {
    case holds
    case doesNotHold = "does not hold"
    case undecided
  }

  public var statement: String
  public var condition: Condition
  public var estimate: Double
  /// One-sided 95 % bounds of the estimate (t over paired seeds); equal to it for an exact number.
  public var lower: Double
  public var upper: Double
  /// The p-value against the condition's complement; `nil` for an exact number.
  public var pValue: Double?
  /// How many seeds stand behind the estimate; 1 with `isExact` for one exact number.
  public var seeds: Int
  /// Whether the claim is on one exact number, without sampling.
  public var isExact: Bool
  /// The number of the paper's check, such as "36.1".
  public var spec: String?
  /// Why the claim is expected not to hold here; `nil` where it should.
  public var expectedNotToHold: String?
  /// About how many seeds in all would decide it at this spread; `nil` where it is decided, or where
  /// not even a thousand would.
  public var seedsToDecide: Int?
  /// The line of the notebook that made the claim.
  public var line: Int
  /// Whether the number was taken from a clock.
  public var isMeasured: Bool

  public init(
    statement: String, condition: Condition, estimate: Double, lower: Double, upper: Double,
    pValue: Double?, seeds: Int, isExact: Bool, spec: String?, expectedNotToHold: String? = nil,
    seedsToDecide: Int? = nil, line: Int, isMeasured: Bool = false
  ) {
    self.statement = statement
    self.condition = condition
    self.estimate = estimate
    self.lower = lower
    self.upper = upper
    self.pValue = pValue
    self.seeds = seeds
    self.isExact = isExact
    self.spec = spec
    self.expectedNotToHold = expectedNotToHold
    self.seedsToDecide = seedsToDecide
    self.line = line
    self.isMeasured = isMeasured
  }

  /// *Holds* when the bound that could refute the condition clears the threshold, *does not hold*
  /// when the opposite bound fails it, otherwise *undecided*.
  public var verdict: Verdict {
    Self.verdict(of: condition, lower: lower, upper: upper)
  }

  /// The verdict that one-sided bounds of the estimate give.
  public static func verdict(
    of condition: Condition, lower: Double, upper: Double
  ) -> Verdict {
    switch condition {
    case .isAtLeast(let threshold):
      if lower >= threshold { return .holds }
      return upper < threshold ? .doesNotHold : .undecided
    case .isAtMost(let threshold):
      if upper <= threshold { return .holds }
      return lower > threshold ? .doesNotHold : .undecided
    case .isWithin(let low, let high):
      if lower >= low && upper <= high { return .holds }
      return upper < low || lower > high ? .doesNotHold : .undecided
    }
  }
}
