public import Foundation
import Learning

/// A part of a run that can be interrupted and gone on with to the same bits.
///
/// A training by `Trainer` has one by itself; a loop that a system writes by hand asks for one:
/// ```swift
/// let phase = run.phase("training")
/// if let kept = phase.kept { try restore(kept) }
/// for step in nextStep..<steps {
///   …
///   try phase.pause { ["state": state.encoded] }
/// }
/// ```
public struct Phase {
  let name: String
  let checkpoint: RunCheckpoint

  /// What was kept of it, by the names that `pause` was given, or `nil` for a beginning.
  public var kept: [String: Data]? {
    let parts = checkpoint.parts(of: name)
    return parts.isEmpty ? nil : parts
  }

  /// Says that a step is finished; where it is time to, `parts` is asked for what a later process needs
  /// to go on from here.
  ///
  /// Throws `CancellationError` when the task is cancelled, and `RunStoreError` when the checkpoint
  /// can't be written.
  public func pause(_ parts: () throws -> [String: Data]) throws {
    try pause(Task.isCancelled ? .cancelled : .step, parts)
  }

  /// Says that all steps are finished: should a later phase be interrupted, `parts` is asked for what
  /// this one left.
  public func end(_ parts: @escaping () throws -> [String: Data]) {
    checkpoint.end(name, parts)
  }

  func pause(_ pause: TrainingPause, _ parts: () throws -> [String: Data]) throws {
    try checkpoint.pause(pause, in: name, parts)
    if pause == .cancelled { throw CancellationError() }
  }
}
