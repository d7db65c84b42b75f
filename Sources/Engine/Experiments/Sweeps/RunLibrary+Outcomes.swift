import Tensors

extension RunLibrary {
  /// A run that is there, and what is left to do until it is kept.
  struct Computed: Sendable {
    let run: Run
    /// Writes the run to the disk; `nil` where it came from there or nothing is kept.
    var keep: (@Sendable () throws -> Void)?
  }

  /// What a task of a sweep has come to.
  private enum Step: Sendable {
    case computed(Int, Computed, SweepBoard.Line)
    case ended(Int, Result<Run, any Error>)
    /// The same after writing.
    case written(Int, Result<Run, any Error>)
  }

  /// The runs of experiments whose parents are done, in any order.
  ///
  /// A disk takes longer to make a short run last than the run took: so that nobody waits for it, a
  /// run is written by a task of its own while the next one is computed.
  func outcomes(
    of experiments: [Experiment], after done: [Experiment: Run], _ board: SweepBoard
  ) async throws -> [(Experiment, Result<Run, any Error>)] {
    // Side by side, each run has one kernel thread; alone it has them all. The bits are the same.
    let width = max(1, min(workers, experiments.count))
    let threads = Compute.threads
    if width > 1 { Compute.threads = 1 }
    defer { Compute.threads = threads }
    let executor = WorkerExecutor()
    var library = self
    library.sideBySide = width
    return try await withThrowingTaskGroup(of: Step.self) { [library] group in
      var outcomes: [(Experiment, Result<Run, any Error>)] = []
      var (next, computing, writing) = (0, 0, 0)
      func startNext() {
        // What waits for the disk is in memory: where it falls behind, computing waits for it.
        while computing < width, writing < 8 * width, next < experiments.count {
          let (index, experiment) = (next, experiments[next])
          let parent = experiment.parent.flatMap { done[$0] }
          (next, computing) = (next + 1, computing + 1)
          group.addTask(executorPreference: executor) {
            try await library.step(index, experiment, after: parent, board.line(of: experiment))
          }
        }
      }
      startNext()
      while let next = await group.nextResult() {
        let step: Step
        do {
          step = try next.get()
        } catch {
          // What has been computed must not be lost because another run was cancelled.
          group.cancelAll()
          while let rest = await group.nextResult() {
            guard case .success(.computed(let index, let computed, let line)) = rest else {
              continue
            }
            _ = Self.kept(index, computed, line)
          }
          throw error
        }
        switch step {
        case .computed(let index, let computed, let line):
          (computing, writing) = (computing - 1, writing + 1)
          group.addTask(executorPreference: executor) { Self.kept(index, computed, line) }
        case .ended(let index, let outcome):
          computing -= 1
          outcomes.append((experiments[index], outcome))
        case .written(let index, let outcome):
          writing -= 1
          outcomes.append((experiments[index], outcome))
        }
        startNext()
      }
      return outcomes
    }
  }

  private func step(
    _ index: Int, _ experiment: Experiment, after parent: Run?, _ line: SweepBoard.Line
  ) async throws -> Step {
    do {
      let computed = try await run(experiment, after: parent, line)
      if computed.keep != nil { return .computed(index, computed, line) }
      line.finish(wasKept: computed.run.wasKept)
      return .ended(index, .success(computed.run))
    } catch let error as CancellationError {
      throw error
    } catch {
      line.fail()
      return .ended(index, .failure(error))
    }
  }

  private static func kept(_ index: Int, _ computed: Computed, _ line: SweepBoard.Line) -> Step {
    do {
      try computed.keep?()
      line.finish(wasKept: computed.run.wasKept)
      return .written(index, .success(computed.run))
    } catch {
      line.fail()
      return .written(index, .failure(error))
    }
  }
}
