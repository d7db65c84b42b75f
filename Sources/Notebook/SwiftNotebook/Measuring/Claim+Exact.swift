import Outputs

/// Claims that one exact number is at least `threshold`.
public func claim(
  _ statement: String, that value: some FigureValue, isAtLeast threshold: Double,
  spec: String? = nil, line: Int = #line
) {
  CellRuntime.shared.claim(
    statement, exactly: value.figureValue, .isAtLeast(threshold), spec: spec, line: line)
}

/// Claims that one exact number is at most `threshold`.
public func claim(
  _ statement: String, that value: some FigureValue, isAtMost threshold: Double,
  spec: String? = nil, line: Int = #line
) {
  CellRuntime.shared.claim(
    statement, exactly: value.figureValue, .isAtMost(threshold), spec: spec, line: line)
}

/// Claims that one exact number lies in `range`, its ends included.
public func claim(
  _ statement: String, that value: some FigureValue, isWithin range: ClosedRange<Double>,
  spec: String? = nil, line: Int = #line
) {
  CellRuntime.shared.claim(
    statement, exactly: value.figureValue,
    .isWithin(lower: range.lowerBound, upper: range.upperBound), spec: spec, line: line)
}

extension CellRuntime {
  func claim(
    _ statement: String, exactly value: Double, _ condition: Claim.Condition, spec: String?,
    line: Int
  ) {
    guard value.isFinite else {
      fail("the claim '\(statement)' is about \(value); only finite numbers can hold", line: line)
    }
    sink.send(
      .claim(
        Claim(
          statement: statement, condition: condition, estimate: value, lower: value, upper: value,
          pValue: nil, seeds: 1, isExact: true, spec: spec, line: line)))
  }
}
