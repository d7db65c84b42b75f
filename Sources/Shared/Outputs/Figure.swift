/// A named number that a notebook records for regression.
public struct Figure: Codable, Equatable, Sendable {
  /// How far a later value may lie from the baseline.
  public enum Tolerance: Codable, Equatable, Sendable {
    case exact
    case absolute(Double)
    case relative(Double)
    case notBelow(by: Double)
    case notAbove(by: Double)
  }

  /// `[a-z0-9.-]+`, unique in its notebook.
  public var name: String
  public var value: Double
  public var tolerance: Tolerance
  /// The line of the notebook that recorded it.
  public var line: Int
  /// Whether the value was taken from a clock.
  public var isMeasured: Bool

  public init(
    name: String, value: Double, tolerance: Tolerance, line: Int, isMeasured: Bool = false
  ) {
    self.name = name
    self.value = value
    self.tolerance = tolerance
    self.line = line
    self.isMeasured = isMeasured
  }
}
