public import Outputs

/// One difference between a notebook's results and its baseline.
public struct Change: Equatable, Sendable {
  /// What differs.
  public enum Subject: String, Sendable, Codable {
    case figure, claim, text
  }

  /// How much it matters.
  public enum Severity: String, Sendable, Codable {
    /// The check fails.
    case regression
    /// The check passes; with `--strict` it fails.
    case warning
    /// Worth knowing only.
    case note
  }

  public var subject: Subject
  public var severity: Severity
  /// The figure's name, the claim's statement, or the cell's name.
  public var name: String
  /// What happened, in a few words.
  public var reason: String
  /// Values as text; `nil` where there is none on that side.
  public var old: String?
  public var new: String?
  /// New less old, for numbers on both sides.
  public var difference: Double?
  public var tolerance: Figure.Tolerance?
  /// The notebook's line that recorded it; `nil` for what is gone.
  public var line: Int?

  public init(
    _ subject: Subject, _ severity: Severity, name: String, reason: String, old: String? = nil,
    new: String? = nil, difference: Double? = nil, tolerance: Figure.Tolerance? = nil,
    line: Int? = nil
  ) {
    self.subject = subject
    self.severity = severity
    self.name = name
    self.reason = reason
    self.old = old
    self.new = new
    self.difference = difference
    self.tolerance = tolerance
    self.line = line
  }
}
