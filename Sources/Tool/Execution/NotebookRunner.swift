/// Turns a notebook's program into outputs.
public protocol NotebookRunner: Sendable {
  /// Runs `program`; a cell's failure is in the outcome, not thrown.
  func run(
    _ program: NotebookProgram, settings: ExecutionSettings,
    onProgress: @escaping @Sendable (ExecutionProgress) -> Void
  ) async throws -> ProgramOutcome
}

/// Gives the same outcome for every program: reports are tested without a compiler.
public struct ScriptedRunner: NotebookRunner {
  public var outcome: ProgramOutcome

  public init(_ outcome: ProgramOutcome) {
    self.outcome = outcome
  }

  /// The outcome that it was made with.
  public func run(
    _ program: NotebookProgram, settings: ExecutionSettings,
    onProgress: @escaping @Sendable (ExecutionProgress) -> Void
  ) async throws -> ProgramOutcome {
    outcome
  }
}
