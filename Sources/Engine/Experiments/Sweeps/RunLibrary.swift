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

  /// The runs of experiments whose parents are done, in any order.
  func outcomes(
    of experiments: [Experiment], after done: [Experiment: Run], _ board: SweepBoard
  ) async throws -> [(Experiment, Result<Run, any Error>)] {
    // Side by side, each run has one kernel thread; alone it has them all. The bits are the same.
    let width = max(1, min(workers, experiments.count))
    let threads = Compute.threads
    if width > 1 { Compute.threads = 1 }
    defer { Compute.threads = threads }
    let executor = WorkerExecutor()
    return try await withThrowingTaskGroup(of: (Int, Result<Run, any Error>).self) { group in
      var outcomes: [(Experiment, Result<Run, any Error>)] = []
      var next = 0
      func start() {
        guard next < experiments.count else { return }
        let (index, experiment) = (next, experiments[next])
        let parent = experiment.parent.flatMap { done[$0] }
        next += 1
        group.addTask(executorPreference: executor) {
          let line = board.line(of: experiment)
          do {
            let run = try await self.run(experiment, after: parent, line)
            line.finish(wasKept: run.wasKept)
            return (index, .success(run))
          } catch let error as CancellationError {
            throw error
          } catch {
            line.fail()
            return (index, .failure(error))
          }
        }
      }
      for _ in 0..<width { start() }
      while let (index, outcome) = try await group.next() {
        outcomes.append((experiments[index], outcome))
        start()
      }
      return outcomes
    }
  }
}
