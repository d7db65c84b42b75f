import Outputs

/// Claims that one exact number is at least `threshold`.
public func claim(
  _ statement: String, that value: some FigureValue, isAtLeast threshold: Double,
  spec: String? = nil, expectedNotToHold reason: String? = nil, line: Int = #line
) {
  CellRuntime.shared.claim(
    statement, exactly: value.figureValue, .isAtLeast(threshold), spec: spec, reason, line: line)
}

/// Claims that one exact number is at most `threshold`.
public func claim(
  _ statement: String, that value: some FigureValue, isAtMost threshold: Double,
  spec: String? = nil, expectedNotToHold reason: String? = nil, line: Int = #line
) {
  CellRuntime.shared.claim(
    statement, exactly: value.figureValue, .isAtMost(threshold), spec: spec, reason, line: line)
}

/// Claims that one exact number lies in `range`, its ends included.
public func claim(
  _ statement: String, that value: some FigureValue, isWithin range: ClosedRange<Double>,
  spec: String? = nil, expectedNotToHold reason: String? = nil, line: Int = #line
) {
  CellRuntime.shared.claim(
    statement, exactly: value.figureValue,
    .isWithin(lower: range.lowerBound, upper: range.upperBound), spec: spec, reason, line: line)
}

extension CellRuntime {
  func claim(
    _ statement: String, exactly value: Double, _ condition: Claim.Condition, spec: String?,
    _ expectedNotToHold: String? = nil, isMeasured: Bool = false, line: Int
  ) {
    if let problem = problem(withClaim: statement, on: [value], line: line) {
      fail(problem, line: line)
    }
    sink.send(
      .claim(
        Claim(
          statement: statement, condition: condition, estimate: value, lower: value, upper: value,
          pValue: nil, seeds: 1, isExact: true, spec: spec,
          expectedNotToHold: expectedNotToHold, line: line, isMeasured: isMeasured)))
  }

  /// Why the claim can't be made; `nil` when it can, and then its statement is taken.
  func problem(withClaim statement: String, on values: [Double], line: Int) -> String? {
    if statement.isEmpty { return "a claim needs a statement" }
    if let value = values.first(where: { !$0.isFinite }) {
      return "the claim '\(statement)' is about \(value); only finite numbers can hold"
    }
    // A baseline keeps verdicts under their statements.
    if let first = firstLine(of: "claim \(statement)", usedAt: line) {
      return first == line
        ? "the claim '\(statement)' is made twice by line \(line); word each one differently"
        : "the claim '\(statement)' of line \(line) was made in line \(first) already; word one "
          + "differently"
    }
    return nil
  }
}
