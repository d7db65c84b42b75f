import Runs
import Testing

@testable import Experiments
@testable import SystemCatalog

/// Every system goes on from a checkpoint to the bits of a run without a break.
@Suite struct ResumeTests {
  private struct Interruption: Error {}

  /// 60 samples in batches of 20, three epochs: 9 steps for one network.
  private static let problem: Problem = {
    var problem = SystemCatalogTests.problem
    problem.data.trainingCount = 60
    problem.budget.epochs = 3
    return problem
  }()

  private func experiment(_ system: some System) -> Experiment {
    let parent = Experiment(
      SupervisedTraining().with(\.keepsWeights, true), on: Self.problem, seed: 1)
    return Experiment(system, on: Self.problem, seed: 1, startingFrom: parent)
  }

  /// Runs with a checkpoint after each step, which `write` gets.
  private func run(
    _ experiment: Experiment, parent: RunResults, from checkpoint: Checkpoint? = nil,
    write: @escaping (Checkpoint) throws -> Void
  ) async throws -> (RunResults, steps: Int) {
    let keeper = RunCheckpoint(
      from: checkpoint, pace: CheckpointPace(every: .steps(1)), write: write)
    var context = RunContext(seed: experiment.seed, parent: parent, checkpoint: keeper)
    try await experiment.system.run(on: experiment.problem, in: &context)
    return (context.results, keeper.steps)
  }

  @Test(arguments: SystemCatalogTests.systems.indices)
  func `resume gives the same bits`(index: Int) async throws {
    let experiment = experiment(SystemCatalogTests.systems[index])
    let library = try RunLibrary(environment: [:])
    let parent = try #require(
      try await library.runs(of: experiment.parent.map { [$0] } ?? []).first
    ).results
    let (whole, steps) = try await run(experiment, parent: parent) { _ in }
    // A system without a phase would have to begin again.
    #expect(steps >= 9)
    for stop in [1, 4, steps - 1] {
      var kept: Checkpoint?
      var written = 0
      await #expect(throws: Interruption.self) {
        _ = try await run(experiment, parent: parent) { checkpoint in
          written += 1
          guard written == stop else { return }
          kept = checkpoint
          throw Interruption()
        }
      }
      let (resumed, rest) = try await run(experiment, parent: parent, from: kept) { _ in }
      #expect(rest == steps - stop)
      let (before, after) = (try whole.digest, try resumed.digest)
      #expect(after == before, "stopped after step \(stop)")
    }
  }
}
