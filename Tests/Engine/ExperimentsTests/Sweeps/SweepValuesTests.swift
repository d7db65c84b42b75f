import Foundation
import Runs
import Testing

@testable import Experiments

/// Sweeps are plain arrays of experiments.
@Suite struct SweepValuesTests {
  @Test func `a product has every combination, the last one changing fastest`() {
    let pairs = product(of: [1, 2], ["a", "b", "c"])
    #expect(pairs.map { "\($0.0)\($0.1)" } == ["1a", "1b", "1c", "2a", "2b", "2c"])
    let triples = product(of: 0..<2, [0.5], UInt64(1)...2)
    let texts = triples.map { first, second, third in "\(first) \(second) \(third)" }
    #expect(texts == ["0 0.5 1", "0 0.5 2", "1 0.5 1", "1 0.5 2"])
    #expect(product(of: [1, 2], [String]()).isEmpty)
  }

  @Test func `a sweep is filtered and repeated over seeds like any array`() {
    let sweep = product(of: [1.0, 2, 3], ["a", "b"]).filter { $0.0 > 1 }.flatMap { scale, label in
      Experiment(ProbeSystem(label: label, scale: scale), on: .any, seed: 0).overSeeds(1...5)
    }
    #expect(sweep.count == 20)
    #expect(Set(sweep).count == 20)
    #expect(Set(sweep.map(\.seed)) == [1, 2, 3, 4, 5])
  }

  @Test func `another seed is the seed of what an experiment starts from too`() {
    let parent = Experiment(ProbeSystem(label: "parent"), on: .any, seed: 1)
    let child = Experiment(ProbeSystem(label: "child"), on: .any, seed: 1, startingFrom: parent)
    let other = child.withSeed(9)
    #expect(other.seed == 9 && other.parent?.seed == 9)
    #expect(other.withSeed(1) == child)
  }

  private func run(
    _ system: ProbeSystem, seed: UInt64, from parent: Experiment? = nil, curve: [Double] = []
  ) -> Run {
    var results = RunResults()
    results.metrics["accuracy"] = Double(seed)
    results.curves["loss"] = curve.enumerated().map { .init(step: 2 * $0, value: $1) }
    return Run(
      experiment: Experiment(system, on: .any, seed: seed, startingFrom: parent),
      results: results, wasKept: false)
  }

  @Test func `the area under a curve is taken by seed`() {
    let system = ProbeSystem(label: "area")
    let runs = [
      run(system, seed: 2, curve: [1, 3, 2]), run(system, seed: 1, curve: [0, 4, 4]),
    ]
    let heights = runs.meanHeights(ofCurve: "loss")
    #expect(heights.seeds == [1, 2])
    // (0 + 4 + 4 + 4) / 2 * 2 / 4 and (1 + 3 + 3 + 2) / 2 * 2 / 4.
    #expect(heights.values == [3, 2.25])
    #expect(areaUnderCurve(of: runs[0].curve("loss")) == 9)
  }

  @Test func `runs that start from different ones are not pooled`() async {
    await #expect(processExitsWith: .failure) {
      let suite = SweepValuesTests()
      let system = ProbeSystem(label: "pooled")
      let (a, b) = (ProbeSystem(label: "a"), ProbeSystem(label: "b"))
      let runs = [
        suite.run(system, seed: 1, from: Experiment(a, on: .any, seed: 1)),
        suite.run(system, seed: 2, from: Experiment(b, on: .any, seed: 2)),
      ]
      _ = runs.values(of: "accuracy")
    }
    await #expect(processExitsWith: .failure) {
      let suite = SweepValuesTests()
      let system = ProbeSystem(label: "pooled")
      let parent = Experiment(system, on: .any, seed: 1)
      _ = [suite.run(system, seed: 1, from: parent), suite.run(system, seed: 2)]
        .values(of: "accuracy")
    }
    await #expect(processExitsWith: .failure) {
      _ = [SweepValuesTests().run(ProbeSystem(label: "short"), seed: 1, curve: [1])]
        .meanHeights(ofCurve: "loss")
    }
  }

  @Test func `runs that start from the same system with their own seed are pooled`() {
    let system = ProbeSystem(label: "child")
    let parent = Experiment(ProbeSystem(label: "parent"), on: .any, seed: 1)
    let runs = [1, 2].map { run(system, seed: $0, from: parent.withSeed($0)) }
    #expect(runs.values(of: "accuracy").values == [1, 2])
  }
}
