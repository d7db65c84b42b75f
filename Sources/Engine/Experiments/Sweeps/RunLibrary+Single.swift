import Digests
import Foundation
import Runs
import Tensors

extension RunLibrary {
  /// One run: read, or computed from its beginning or its checkpoint and still to be kept.
  func run(
    _ experiment: Experiment, after parent: Run?, _ line: SweepBoard.Line
  ) async throws -> Computed {
    guard let place = try place(of: experiment) else {
      let results = try await computed(experiment, after: parent, line, RunCheckpoint()).results
      return Computed(run: Run(experiment: experiment, results: results, wasKept: false))
    }
    if let run = try kept(experiment, at: place) { return Computed(run: run) }
    // Held until the run is kept; where something throws it ends with this function.
    let claim = try await claim(on: place, line)
    // Whoever had the claim may have kept the run meanwhile.
    if let run = try kept(experiment, at: place) {
      claim.release()
      return Computed(run: run)
    }
    let (results, facts) = try await results(of: experiment, after: parent, at: place, line)
    let record = try record(of: experiment, at: place, results: results, facts)
    return Computed(run: Run(experiment: experiment, results: results, wasKept: false)) {
      defer { claim.release() }
      try place.store.keep(record)
      try place.store.removeCheckpoint(for: place.key)
    }
  }

  private func kept(_ experiment: Experiment, at place: Place) throws -> Run? {
    guard let record = try place.store.record(for: place.key) else { return nil }
    // A crash between keeping the run and removing its checkpoint leaves both.
    try place.store.removeCheckpoint(for: place.key)
    return Run(experiment: experiment, results: record.results, wasKept: true)
  }

  /// Waits until no other render computes the run.
  private func claim(on place: Place, _ line: SweepBoard.Line) async throws -> StoreLock {
    while true {
      if let claim = try place.store.claim(place.key) { return claim }
      line.say("waiting for another render that computes this run")
      try await Task.sleep(for: .milliseconds(50))
    }
  }

  /// Computes from the checkpoint, if there is one; from one that does not fit, once more from the
  /// beginning.
  private func results(
    of experiment: Experiment, after parent: Run?, at place: Place, _ line: SweepBoard.Line
  ) async throws -> (RunResults, RunFacts) {
    let (store, key) = (place.store, place.key)
    func checkpoint(from read: Checkpoint?) -> RunCheckpoint {
      RunCheckpoint(from: read, pace: pace) { try store.keep($0, for: key) }
    }
    if let read = try store.checkpoint(for: key) {
      let checkpoint = checkpoint(from: read)
      do {
        let (results, parts) = try await computed(experiment, after: parent, line, checkpoint)
        return (results, facts(seconds: checkpoint.seconds, parts))
      } catch let error where checkpoint.steps == 0 && !(error is CancellationError) {
        store.setAsideCheckpoint(for: key)
      }
    }
    let checkpoint = checkpoint(from: nil)
    let (results, parts) = try await computed(experiment, after: parent, line, checkpoint)
    return (results, facts(seconds: checkpoint.seconds, parts))
  }

  private func computed(
    _ experiment: Experiment, after parent: Run?, _ line: SweepBoard.Line,
    _ checkpoint: RunCheckpoint
  ) async throws -> (results: RunResults, seconds: [String: Double]) {
    var context = RunContext(
      seed: experiment.seed, parent: parent?.results, say: { line.say($0) },
      advance: { line.advance(to: $0) }, checkpoint: checkpoint)
    try await experiment.system.run(on: experiment.problem, in: &context)
    return (context.results, context.seconds)
  }

  /// Where a run is kept, and the parts of its key.
  struct Place {
    var store: RunStore
    var key: RunKey
    var data: Digest
    var code: Digest
    var parent: RunKey?
  }

  /// `nil` when nothing is kept: without a store, or where the code of the system is not known.
  func place(of experiment: Experiment) throws -> Place? {
    guard let store, let code = code?.digest(for: experiment.system) else { return nil }
    let data = try experiment.problem.data.source.fingerprint
    let parent = try experiment.parent.flatMap { try place(of: $0)?.key }
    let key = RunKey(
      experiment: try experiment.canonicalText, data: data, code: code, parent: parent)
    return Place(store: store, key: key, data: data, code: code, parent: parent)
  }

  private func record(
    of experiment: Experiment, at place: Place, results: RunResults, _ facts: RunFacts
  ) throws -> RunRecord {
    RunRecord(
      key: place.key, system: experiment.systemID, experiment: try experiment.canonicalText,
      seed: experiment.seed, data: place.data, code: place.code, parent: place.parent,
      results: results, facts: facts)
  }
}
