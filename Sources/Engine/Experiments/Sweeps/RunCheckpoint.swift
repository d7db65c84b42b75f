import Foundation
import Learning
import Runs
import Tensors

/// The checkpoint of the run that is computed: what it began from, and what it writes as it goes on.
final class RunCheckpoint {
  /// As it was read, then as it was written last.
  private(set) var checkpoint: Checkpoint
  /// Finished phases whose parts are made when they are written next.
  private var unwritten: [String: () throws -> [String: Data]] = [:]
  private let pace: CheckpointPace
  private let write: ((Checkpoint) throws -> Void)?
  private var names: [String: Int] = [:]

  private let start = ContinuousClock.now
  private let secondsBefore: Double
  private var lastWriting = ContinuousClock.now
  private var lastCost = Duration.zero
  private var stepsSinceWriting = 0
  /// How many steps were taken since the run was begun or gone on with.
  private(set) var steps = 0

  /// `write` is `nil` where nothing is kept.
  init(
    from checkpoint: Checkpoint? = nil, pace: CheckpointPace = CheckpointPace(every: .seconds(10)),
    write: ((Checkpoint) throws -> Void)? = nil
  ) {
    self.checkpoint = checkpoint ?? Checkpoint()
    secondsBefore = self.checkpoint.seconds
    self.pace = pace
    self.write = write
  }

  /// How long the run has computed, with what was before an interruption.
  var seconds: Double { secondsBefore + (ContinuousClock.now - start) / .seconds(1) }

  /// A name of its own for each phase: a repeated run asks for them in the same order.
  func uniqueName(_ name: String) -> String {
    let count = names[name, default: 0] + 1
    names[name] = count
    return count == 1 ? name : "\(name) \(count)"
  }

  /// What was kept of a phase.
  func parts(of phase: String) -> [String: Data] {
    let prefix = phase + "/"
    let own = checkpoint.parts.filter { $0.key.hasPrefix(prefix) }
    return Dictionary(
      uniqueKeysWithValues: own.map { (String($0.key.dropFirst(prefix.count)), $0.value) })
  }

  /// Takes a step into account and writes when it is time, or when the run is cancelled.
  func pause(
    _ pause: TrainingPause, in phase: String, _ parts: () throws -> [String: Data]
  ) throws {
    guard write != nil else { return }
    if pause == .step {
      steps += 1
      stepsSinceWriting += 1
      guard isDue else { return }
    }
    try writeDown(phase, parts())
  }

  /// Keeps what a finished phase leaves until something is written; most runs have no later phase.
  func end(_ phase: String, _ parts: @escaping () throws -> [String: Data]) {
    if write != nil { unwritten[phase] = parts }
  }

  private var isDue: Bool {
    switch pace.interval {
    case .steps(let steps): stepsSinceWriting >= steps
    case .seconds(let seconds):
      ContinuousClock.now - lastWriting >= max(.seconds(seconds), lastCost * 100)
    }
  }

  private func writeDown(_ phase: String, _ parts: [String: Data]) throws {
    let begin = ContinuousClock.now
    for (finished, make) in unwritten { set(finished, try make()) }
    unwritten = [:]
    set(phase, parts)
    checkpoint.seconds = seconds
    try write?(checkpoint)
    lastWriting = ContinuousClock.now
    lastCost = lastWriting - begin
    stepsSinceWriting = 0
  }

  private func set(_ phase: String, _ parts: [String: Data]) {
    for (name, part) in parts { checkpoint.parts["\(phase)/\(name)"] = part }
  }
}
