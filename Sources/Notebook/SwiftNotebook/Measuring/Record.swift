public import Outputs

/// A number that can be a figure.
public protocol FigureValue: Sendable {
  var figureValue: Double { get }
}

extension Double: FigureValue {
  public var figureValue: Double { self }
}

extension Float: FigureValue {
  /// The number that the shortest decimal form names: 0.9 gives 0.9, not 0.89999998.
  public var figureValue: Double { Double(description) ?? Double(self) }
}

extension Int: FigureValue {
  public var figureValue: Double { Double(self) }
}

/// Records a named number for regression.
///
/// The name is made of `a-z`, `0-9`, `.` and `-`, and unique in the notebook. A second use, another
/// character, NaN and infinity fail the cell.
public func record(
  _ name: String, _ value: some FigureValue, tolerance: Figure.Tolerance = .exact,
  line: Int = #line
) {
  CellRuntime.shared.record(name, value.figureValue, tolerance: tolerance, line: line)
}

extension CellRuntime {
  func record(_ name: String, _ value: Double, tolerance: Figure.Tolerance, line: Int) {
    if let problem = problem(withFigure: name, value, line: line) { fail(problem, line: line) }
    sink.send(.figure(Figure(name: name, value: value, tolerance: tolerance, line: line)))
  }

  /// Why the figure can't be recorded; `nil` when it can, and then its name is taken.
  func problem(withFigure name: String, _ value: Double, line: Int) -> String? {
    let letters = "abcdefghijklmnopqrstuvwxyz0123456789.-"
    if name.isEmpty { return "a figure needs a name" }
    if let other = name.first(where: { !letters.contains($0) }) {
      return "the figure's name '\(name)' holds '\(other)'; use a-z, 0-9, '.' and '-'"
    }
    if !value.isFinite { return "the figure '\(name)' is \(value); only finite numbers are kept" }
    if let first = firstLine(of: "figure \(name)", usedAt: line) {
      return first == line
        ? "the figure '\(name)' is recorded twice by line \(line); give each its own name"
        : "the figure '\(name)' of line \(line) was recorded in line \(first) already; rename one"
    }
    return nil
  }
}
