import Digests
import Foundation
import Runs
import Tensors

extension RunLibrary {
  /// One run: kept or computed, and then kept.
  func run(
    _ experiment: Experiment, after parent: Run?, report: @escaping @Sendable (String) -> Void
  ) async throws -> Run {
    let keeping = try place(of: experiment)
    if let keeping, let record = try keeping.store.record(for: keeping.key) {
      return Run(experiment: experiment, results: record.results, wasKept: true)
    }
    var context = RunContext(seed: experiment.seed, parent: parent?.results, say: report)
    let clock = ContinuousClock()
    let start = clock.now
    try await experiment.system.run(on: experiment.problem, in: &context)
    if let keeping {
      let seconds = (clock.now - start) / .seconds(1)
      try keeping.store.keep(
        try record(of: experiment, at: keeping, results: context.results, seconds: seconds))
    }
    return Run(experiment: experiment, results: context.results, wasKept: false)
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
    of experiment: Experiment, at place: Place, results: RunResults, seconds: Double
  ) throws -> RunRecord {
    RunRecord(
      key: place.key, system: experiment.systemID, experiment: try experiment.canonicalText,
      seed: experiment.seed, data: place.data, code: place.code, parent: place.parent,
      results: results,
      facts: RunFacts(
        seconds: seconds, host: ProcessInfo.processInfo.hostName, threads: Compute.threads,
        finished: Date.now.formatted(.iso8601)))
  }
}
