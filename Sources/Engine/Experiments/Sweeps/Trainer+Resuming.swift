import Foundation
public import Learning

extension Trainer {
  /// Makes the training a phase of `run` that can be interrupted, and gives the state to go on from.
  ///
  /// `companion` is what the loss changes beside model and optimiser; it is restored here. Throws for
  /// a checkpoint that holds something else.
  public mutating func resume(
    in run: RunContext, with companion: Companion? = nil
  ) throws -> TrainingState? {
    let phase = run.phase("training")
    onPause = { pause, state in
      guard pause == .end else {
        return try phase.pause(pause) { try Self.parts(state(), companion?.encoded()) }
      }
      let (last, beside) = (state(), try companion?.encoded())
      phase.end { try Self.parts(last, beside) }
    }
    guard let kept = phase.kept else { return nil }
    guard let state = kept["state"] else { throw CheckpointMismatch(missing: "state") }
    if let companion {
      guard let data = kept["companion"] else { throw CheckpointMismatch(missing: "companion") }
      try companion.restore(data)
    }
    return try TrainingState(bytes: [UInt8](state), file: "the checkpoint")
  }

  private static func parts(_ state: TrainingState, _ companion: Data?) throws -> [String: Data] {
    var parts = ["state": Data(state.bytes)]
    parts["companion"] = companion
    return parts
  }
}

/// A checkpoint lacks what the training needs.
public struct CheckpointMismatch: Error, Hashable, CustomStringConvertible {
  let missing: String

  /// Says which part a phase of the run did not find.
  public init(missing: String) {
    self.missing = missing
  }

  public var description: String { "the run's checkpoint has no part '\(missing)'" }
}
