public import Experiments
import Outputs

/// Claims that the mean over seeds is at least `threshold`.
public func claim(
  _ statement: String, that values: SeedValues, isAtLeast threshold: Double,
  spec: String? = nil, expectedNotToHold reason: String? = nil, line: Int = #line
) {
  CellRuntime.shared.claim(
    statement, over: values, .isAtLeast(threshold), spec: spec, reason, line: line)
}

/// Claims that the mean over seeds is at most `threshold`.
public func claim(
  _ statement: String, that values: SeedValues, isAtMost threshold: Double,
  spec: String? = nil, expectedNotToHold reason: String? = nil, line: Int = #line
) {
  CellRuntime.shared.claim(
    statement, over: values, .isAtMost(threshold), spec: spec, reason, line: line)
}

/// Claims that the mean over seeds lies in `range`, by two one-sided tests.
public func claim(
  _ statement: String, that values: SeedValues, isWithin range: ClosedRange<Double>,
  spec: String? = nil, expectedNotToHold reason: String? = nil, line: Int = #line
) {
  CellRuntime.shared.claim(
    statement, over: values, .isWithin(lower: range.lowerBound, upper: range.upperBound),
    spec: spec, reason, line: line)
}

extension CellRuntime {
  func claim(
    _ statement: String, over values: SeedValues, _ condition: Claim.Condition, spec: String?,
    _ expectedNotToHold: String? = nil, line: Int
  ) {
    guard values.count > 1 else {
      fail("the claim '\(statement)' has one seed; bounds need at least two", line: line)
    }
    if let problem = problem(withClaim: statement, on: values.values, line: line) {
      fail(problem, line: line)
    }
    sink.send(
      .claim(
        Claim(
          statement: statement, condition: condition, estimate: values.mean,
          lower: values.lowerBound(), upper: values.upperBound(),
          pValue: values.pValue(against: condition), seeds: values.count, isExact: false,
          spec: spec, expectedNotToHold: expectedNotToHold,
          seedsToDecide: values.seedsToDecide(condition), line: line)))
  }
}

extension SeedValues {
  /// The p-value of the t test against the condition's complement.
  func pValue(against condition: Claim.Condition) -> Double {
    switch condition {
    case .isAtLeast(let threshold): pValue(above: threshold)
    case .isAtMost(let threshold): pValue(below: threshold)
    case .isWithin(let lower, let upper): pValue(within: lower...upper)
    }
  }
}
