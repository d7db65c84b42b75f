/// What a render is doing now.
public enum ExecutionProgress: Equatable, Sendable {
  case compiling
  /// All cores are used by other renders.
  case waiting
  case running
  /// The cell with this index begins.
  case cellStarted(Int)
  /// The cell with this index came to its end.
  case cellFinished(Int)
  /// What a cell says that it is doing.
  case progress(String)
  /// The outputs of an earlier run are used.
  case cached
}
