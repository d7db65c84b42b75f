public import Outputs

/// What a notebook's cells left behind, and how it came about.
public struct ExecutionResult: Equatable, Sendable {
  public var outputs: NotebookOutputs
  public var ending: ProgramOutcome.Ending
  /// What the compiler says, with the notebook's lines.
  public var messages: [CompilerMessage]
  /// `compile`, `run` and `cache` with their seconds.
  public var phases: [ProgramOutcome.Phase]
  /// Whether the outputs are those of an earlier run.
  public var isFromCache: Bool

  public init(
    outputs: NotebookOutputs, ending: ProgramOutcome.Ending, messages: [CompilerMessage] = [],
    phases: [ProgramOutcome.Phase] = [], isFromCache: Bool = false
  ) {
    self.outputs = outputs
    self.ending = ending
    self.messages = messages
    self.phases = phases
    self.isFromCache = isFromCache
  }
}
