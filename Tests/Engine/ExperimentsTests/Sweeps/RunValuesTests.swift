import Runs
import Testing

@testable import Experiments

/// Runs are pooled over seeds only where nothing but the seed differs.
@Suite struct RunValuesTests {
  private static func run(
    seed: UInt64, rate: Float = 0.1, scale: Double = 1
  ) -> Run {
    let problem = Problem(
      data: DataChoice(.digits, training: 10, validation: 10, test: 10),
      model: .perceptron(hidden: []), budget: Budget(epochs: 1, rate: rate))
    var results = RunResults()
    results.metrics["accuracy"] = Double(seed) / 10
    return Run(
      experiment: Experiment(
        ProbeSystem(label: "values", scale: scale), on: problem, seed: seed),
      results: results, wasKept: false)
  }

  @Test func `values are taken by seed`() {
    let values = [Self.run(seed: 2), Self.run(seed: 1)].values(of: "accuracy")
    #expect(values.seeds == [1, 2])
    #expect(values.values == [0.1, 0.2])
  }

  @Test func `other settings and another budget are refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = [Self.run(seed: 1), Self.run(seed: 2, scale: 2)].values(of: "accuracy")
    }
    await #expect(processExitsWith: .failure) {
      _ = [Self.run(seed: 1), Self.run(seed: 2, rate: 0.2)].values(of: "accuracy")
    }
  }
}
