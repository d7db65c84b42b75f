import Experiments
import Foundation

/// What the store costs a sweep of short runs: the same sweep with it and without it, in turns.
struct StoreSweep: Sendable {
  let folder: String
  let count: Int
  let epochs: Int

  /// `FOLDER [RUNS [EPOCHS]]`: a folder for stores that may be thrown away.
  init(_ words: ArraySlice<String>) {
    let words = Array(words)
    folder = words.first ?? NSTemporaryDirectory()
    count = words.count > 1 ? Int(words[1]) ?? 200 : 200
    epochs = words.count > 2 ? Int(words[2]) ?? 5 : 5
  }

  /// Prints one line of JSON with the seconds of each turn.
  func run() async throws -> Int32 {
    let problem = Problem(
      data: DataChoice(.digits, training: 800, validation: 200, test: 500),
      labelNoise: .symmetric(rate: 0.2), model: .perceptron(hidden: [64]),
      budget: Budget(epochs: epochs, batchSize: 32))
    let sweep = Experiment(SupervisedTraining(), on: problem, seed: 1)
      .overSeeds((1...UInt64(count)))
    // The set is read before the clock runs.
    _ = try await seconds(of: Array(sweep.prefix(2)), environment: [:])
    var (with, without, again): ([Double], [Double], [Double]) = ([], [], [])
    for turn in 0..<3 {
      var environment = ProcessInfo.processInfo.environment
      environment["SWIFTNB_STORE"] = "\(folder)/store-\(turn)"
      without.append(try await seconds(of: sweep, environment: [:]))
      with.append(try await seconds(of: sweep, environment: environment))
      again.append(try await seconds(of: sweep, environment: environment))
    }
    func text(_ values: [Double]) -> String { "[\(values.map { "\($0)" }.joined(separator: ","))]" }
    let overhead = (with.min() ?? 0) / (without.min() ?? 1) - 1
    print(
      "{\"runs\":\(count),\"epochs\":\(epochs),\"without\":\(text(without)),\"with\":\(text(with)),"
        + "\"kept\":\(text(again)),\"overhead\":\(overhead)}")
    return 0
  }

  private func seconds(
    of sweep: [Experiment], environment: [String: String]
  ) async throws -> Double {
    let library = try RunLibrary(environment: environment)
    let start = ContinuousClock.now
    _ = try await library.runs(of: sweep)
    return (ContinuousClock.now - start) / .seconds(1)
  }
}
