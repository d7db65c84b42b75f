/// What the cell process tells the tool: one JSON line each on the event pipe.
public enum EngineEvent: Codable, Equatable, Sendable {
  /// The cell with this index (counted from 0 over the notebook's cells) begins.
  case cellStarted(Int)
  /// The running cell shows something.
  case display(Display)
  /// The running cell records a number.
  case figure(Figure)
  /// The running cell makes a claim.
  case claim(Claim)
  /// The inline expression with this index has this text.
  case inline(Int, String)
  /// The same of an expression whose value was taken from a clock.
  case measuredInline(Int, String)
  /// What long work is doing now; replaces the previous one.
  case progress(String)
  /// A data file was opened, and its digest.
  case opened(path: String, digest: String)
  /// A file was looked for and not found, or a folder was listed: what stands there, as text.
  case looked(path: String, found: String)
  /// The running cell threw.
  case failed(CellFailure)
  /// The running cell came to its end.
  case cellFinished(Int)
  /// The whole notebook came to its end.
  case finished
}
