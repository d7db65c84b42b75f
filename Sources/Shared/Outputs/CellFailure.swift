/// Why a cell did not come to its end.
public struct CellFailure: Codable, Equatable, Sendable {
  /// What ended it.
  public enum Kind: String, Codable, Sendable {
    case compileError
    case thrown
    /// It asked for a data set that is not on this machine.
    case missingData
    case trapped
    case exited
    case killed
    case timeout
    case memory
    /// It had more processes and threads than it may.
    case processes
  }

  public var kind: Kind
  public var message: String
  /// The line of the notebook, where it is known.
  public var line: Int?
  /// The back trace or the compiler's full text; empty where there is none.
  public var details: String

  public init(kind: Kind, message: String, line: Int?, details: String = "") {
    self.kind = kind
    self.message = message
    self.line = line
    self.details = details
  }
}
