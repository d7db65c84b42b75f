import Digests
public import Foundation
import Runs
import Tensors

/// Runs experiments: from the store where they are kept, the rest side by side.
public struct RunLibrary: Sendable {
  let store: RunStore?
  let code: CodeDigests?
  /// How many runs compute at once.
  public var workers: Int
  let pace: CheckpointPace
  /// How many runs this copy computes at once; for their facts.
  var sideBySide = 1

  /// Opens the store that `SWIFTNB_STORE` names, with the code digests of the build.
  ///
  /// Without a store, or without digests, every run is computed and none is kept: the tool sets both,
  /// tests set neither.
  public init(environment: [String: String] = ProcessInfo.processInfo.environment) throws {
    store = environment["SWIFTNB_STORE"].map { RunStore(at: URL(filePath: $0)) }
    code = try CodeDigests(environment: environment)
    workers = Compute.threads
    pace = try CheckpointPace(environment: environment)
  }

  init(
    store: RunStore?, code: CodeDigests?, workers: Int,
    pace: CheckpointPace = CheckpointPace(every: .seconds(10))
  ) {
    self.pace = pace
    self.store = store
    self.code = code
    self.workers = workers
  }

  /// The runs of `experiments`, in their order.
  ///
  /// Parents run first. Throws `SweepError` after all others are done when some fail, and
  /// `CancellationError` when cancelled. `report` is told in a few words what is being done.
  public func runs(
    of experiments: [Experiment], report: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws -> [Run] {
    var done: [Experiment: Run] = [:]
    var failures: [Experiment: any Error] = [:]
    let generations = Self.generations(of: experiments)
    let board = SweepBoard(total: generations.reduce(0) { $0 + $1.count }, report: report)
    for generation in generations {
      let outcomes = try await self.outcomes(
        of: generation.filter { $0.parent.map { done[$0] != nil } ?? true }, after: done,
        board)
      for (experiment, outcome) in outcomes {
        switch outcome {
        case .success(let run): done[experiment] = run
        case .failure(let error): failures[experiment] = error
        }
      }
    }
    let failed = experiments.compactMap { experiment -> (Experiment, any Error)? in
      var ancestor: Experiment? = experiment
      while let current = ancestor {
        if let error = failures[current] { return (experiment, error) }
        ancestor = current.parent
      }
      return nil
    }
    guard failed.isEmpty else { throw SweepError(failures: failed, total: experiments.count) }
    return experiments.compactMap { done[$0] }
  }

  /// Experiments without parents first, then those that start from them, and so on; each once.
  static func generations(of experiments: [Experiment]) -> [[Experiment]] {
    var seen: Set<Experiment> = []
    var generations: [[Experiment]] = []
    func depth(of experiment: Experiment) -> Int {
      let depth = experiment.parent.map { depth(of: $0) + 1 } ?? 0
      guard seen.insert(experiment).inserted else { return depth }
      while generations.count <= depth { generations.append([]) }
      generations[depth].append(experiment)
      return depth
    }
    for experiment in experiments { _ = depth(of: experiment) }
    return generations
  }
}
