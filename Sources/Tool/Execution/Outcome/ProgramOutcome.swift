public import Outputs

/// What came of running a notebook's program.
public struct ProgramOutcome: Equatable, Sendable {
  /// How a whole run ended.
  public enum Ending: String, Equatable, Sendable {
    case finished
    case cellFailed
    case compileError
    /// A cell took too long or too much memory.
    case limitReached
  }

  /// A step of the work and how long it took.
  public struct Phase: Equatable, Sendable {
    public var name: String
    public var seconds: Double

    public init(name: String, seconds: Double) {
      self.name = name
      self.seconds = seconds
    }
  }

  public var outputs: NotebookOutputs
  public var ending: Ending
  /// What the compiler says: of a program that does not compile, its errors too.
  public var messages: [CompilerMessage]
  public var phases: [Phase]

  public init(
    outputs: NotebookOutputs, ending: Ending = .finished, messages: [CompilerMessage] = [],
    phases: [Phase] = []
  ) {
    self.outputs = outputs
    self.ending = ending
    self.messages = messages
    self.phases = phases
  }
}
