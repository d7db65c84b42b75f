import Datasets
import Experiments
import Foundation
import Learning
import Synchronization
import Tensors

/// Many small runs, as a notebook starts them: UCI digits, one hidden layer of 64 units, 20 epochs of
/// batches of 64 by Adam, a seed each, with no run store.
enum SweepBenchmark {
  private static let count = 40

  /// Prints total time and mean accuracy as a line of JSON; gives the exit code.
  ///
  /// One run goes before, so that reading the data is not timed.
  static func run() -> Int32 {
    do {
      let library = try RunLibrary(environment: [:])
      _ = try finished { try await library.runs(of: [experiment(seed: 99)]) }
      let clock = ContinuousClock()
      let start = clock.now
      let runs = try finished { try await library.runs(of: (0..<count).map(experiment)) }
      let time = String(format: "%.1f", (clock.now - start) / .milliseconds(1))
      let accuracy = String(format: "%.4f", runs.values(of: "accuracy").mean)
      print(
        "{\"workload\": \"sweep.digits-mlp64.\(count)\", \"threads\": \(library.workers), "
          + "\"ms\": \(time), \"accuracy\": \(accuracy)}")
      return 0
    } catch {
      FileHandle.standardError.write(Data("swiftnb-engine: \(error)\n".utf8))
      return 1
    }
  }

  private static func experiment(seed: Int) -> Experiment {
    Experiment(
      SupervisedTraining(),
      on: Problem(
        data: DataChoice(.digits, training: 1400, validation: 0, test: 397),
        model: .perceptron(hidden: [64]),
        budget: Budget(epochs: 20, batchSize: 64, optimizer: .adam(Adam(rate: 1e-3)))),
      seed: UInt64(seed))
  }

  /// Waits for an asynchronous result: the engine's commands run on the main thread.
  private static func finished(
    _ work: @escaping @Sendable () async throws -> [Run]
  ) throws -> [Run] {
    let result = Mutex<Result<[Run], any Error>?>(nil)
    let isDone = DispatchSemaphore(value: 0)
    Task.detached {
      let outcome: Result<[Run], any Error>
      do { outcome = .success(try await work()) } catch { outcome = .failure(error) }
      result.withLock { $0 = outcome }
      isDone.signal()
    }
    isDone.wait()
    return try result.withLock { try $0?.get() ?? [] }
  }
}
