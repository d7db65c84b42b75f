public import Outputs

/// Records a named number that was taken from a clock.
///
/// It needs a tolerance wider than nothing: an exact one fails the cell.
public func record(
  _ name: String, _ value: Measured, tolerance: Figure.Tolerance, line: Int = #line
) {
  CellRuntime.shared.record(name, value, tolerance: tolerance, line: line)
}

/// Claims that a measured number is at least `threshold`, in seconds or as a ratio.
public func claim(
  _ statement: String, that value: Measured, isAtLeast threshold: Double, spec: String? = nil,
  expectedNotToHold reason: String? = nil, line: Int = #line
) {
  CellRuntime.shared.claim(
    statement, exactly: value.value, .isAtLeast(threshold), spec: spec, reason, isMeasured: true,
    line: line)
}

/// Claims that a measured number is at most `threshold`, in seconds or as a ratio.
public func claim(
  _ statement: String, that value: Measured, isAtMost threshold: Double, spec: String? = nil,
  expectedNotToHold reason: String? = nil, line: Int = #line
) {
  CellRuntime.shared.claim(
    statement, exactly: value.value, .isAtMost(threshold), spec: spec, reason, isMeasured: true,
    line: line)
}

extension CellRuntime {
  func record(_ name: String, _ value: Measured, tolerance: Figure.Tolerance, line: Int) {
    let problem =
      problem(withMeasured: name, tolerance)
      ?? problem(withFigure: name, value.value, line: line)
    if let problem { fail(problem, line: line) }
    sink.send(
      .figure(
        Figure(name: name, value: value.value, tolerance: tolerance, line: line, isMeasured: true)))
  }

  /// Why a clock's number can't be held to `tolerance`; `nil` when it can.
  func problem(withMeasured name: String, _ tolerance: Figure.Tolerance) -> String? {
    let width: Double =
      switch tolerance {
      case .exact: 0
      case .absolute(let width), .relative(let width), .notBelow(let width), .notAbove(let width):
        width
      }
    guard !(width > 0) else { return nil }
    return "the figure '\(name)' is measured on a clock and never the same twice; give it a "
      + "tolerance such as .relative(0.5) or .notAbove(by: 0.1)"
  }
}
