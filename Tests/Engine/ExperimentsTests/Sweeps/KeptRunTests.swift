import Digests
import Foundation
import Learning
import Numerics
import Runs
import Tensors
import Testing

@testable import Experiments

/// What a run from the store gives is what the computed run gave, and a damaged one is computed again.
@Suite struct KeptRunTests {
  private func withLibrary(_ body: (RunLibrary, RunStore) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = RunStore(at: folder)
    let digests = ["ExperimentsTests": Digest(of: "a"), "Experiments": Digest(of: "b")]
    try await body(
      RunLibrary(
        store: store, code: CodeDigests(byTarget: digests, notebook: nil), workers: 1), store)
  }

  private static let training = Experiment(
    SupervisedTraining().with(\.keepsWeights, true),
    on: Problem(
      data: DataChoice(.digits, training: 60, validation: 20, test: 30),
      model: .perceptron(hidden: [4]), budget: Budget(epochs: 2, batchSize: 20)),
    seed: 5)

  @Test func `weights, predictions and counts are readable after a hit`() async throws {
    try await withLibrary { library, _ in
      let first = try #require(try await library.runs(of: [Self.training]).first)
      let again = try #require(try await library.runs(of: [Self.training]).first)
      #expect(!first.wasKept && again.wasKept)
      #expect(try first.results.digest == again.results.digest)
      #expect(again.array("confidence").shape == [30])
      #expect(again.array("confidence").scalars == first.array("confidence").scalars)
      let task = try ClassificationTask(again.problem, by: SeededGenerator(seed: 5))
      var generator = SeededGenerator(seed: 99)
      let model = task.makeModel(using: &generator)
      try again.restoreWeights(to: model)
      let probabilities = evaluated(model, on: task.test.inputs).softmax()
      #expect(probabilities.maximum(axes: [1]).scalars == again.array("confidence").scalars)
      // Digits of 8 × 8: 64 inputs, 4 hidden units, 10 classes.
      #expect(again.count("parameters") == 64 * 4 + 4 + 4 * 10 + 10)
      #expect(again.count("multiply-adds") == 64 * 4 + 4 * 10)
      #expect(again.count("training samples seen") == 2 * 60)
    }
  }

  @Test func `a record has facts that are not compared`() async throws {
    try await withLibrary { library, store in
      _ = try await library.runs(of: [Self.training])
      let record = try #require(try store.records().first)
      let facts = record.facts
      #expect(try #require(facts.phases["training"]) > 0)
      #expect(try #require(facts.phases["evaluation"]) > 0)
      #expect(try #require(facts.peakMemory) > 1_000_000)
      #expect(facts.machine?.instructionSet == Compute.instructionSet)
      #expect(try #require(facts.machine?.memory) > 1_000_000)
      #expect(facts.sideBySide == 1)
      var other = record
      other.facts = RunFacts(seconds: 0, host: "other", threads: 9, finished: "")
      #expect(try other.results.differences(from: record.results).isEmpty)
    }
  }

  @Test func `differences name metrics, counts, curves and arrays`() throws {
    var one = RunResults()
    one.metrics = ["same": 1, "accuracy": 0.5, "gone": .nan]
    one.counts = ["parameters": 3]
    one.curves = ["loss": [.init(step: 1, value: .nan)], "kept": [.init(step: 1, value: .nan)]]
    one.arrays = ["a": RunArray([0]), "b": RunArray([1])]
    var two = one
    two.metrics = ["same": 1, "accuracy": 0.25]
    two.counts = ["parameters": 4]
    two.curves["loss"] = [.init(step: 1, value: 2)]
    two.arrays["a"] = RunArray([-0.0])
    #expect(
      try one.differences(from: two) == [
        "accuracy 0.5 → 0.25", "gone nan → none", "parameters 3 → 4", "the curve loss",
        "the array a",
      ])
    #expect(try one.differences(from: one).isEmpty)
  }

  @Test(arguments: ["jsonl", "arrays"])
  func `a run with a damaged file is set aside and computed again`(ending: String) async throws {
    try await withLibrary { library, store in
      let label = "damaged \(ending)"
      let sweep = Experiment(ProbeSystem(label: label), on: .any, seed: 1).overSeeds(1...3)
      let runs = try await library.runs(of: sweep)
      let place = try #require(try library.place(of: sweep[1]))
      let file = store.file(for: place.key).deletingPathExtension().appendingPathExtension(ending)
      var bytes = try Data(contentsOf: file)
      bytes[bytes.count - 3] ^= 1
      try bytes.write(to: file)
      let again = try await library.runs(of: sweep)
      #expect(again.map(\.wasKept) == [true, false, true])
      #expect(ProbeSystem.runCount(of: label) == 4)
      #expect(again.map { $0["last"] } == runs.map { $0["last"] })
      #expect(store.damagedFiles().count == 2)
      #expect(try store.verify() == 3)
    }
  }

  @Test func `a child whose parent's record is damaged gets the parent computed again`()
    async throws
  {
    try await withLibrary { library, store in
      let parent = Experiment(ProbeSystem(label: "damaged parent"), on: .any, seed: 1)
      let child = Experiment(
        ProbeSystem(label: "its child"), on: .any, seed: 1, startingFrom: parent)
      let first = try await library.runs(of: [child])
      let place = try #require(try library.place(of: parent))
      try Data("no record".utf8).write(to: store.file(for: place.key))
      let again = try await library.runs(of: [child])
      #expect(again.map { $0["parent"] } == first.map { $0["parent"] })
      #expect(ProbeSystem.runCount(of: "damaged parent") == 2)
      #expect(ProbeSystem.runCount(of: "its child") == 1)
    }
  }

  @Test func `an edited notebook never returns a run of what it defines`() async throws {
    try await withLibrary { library, store in
      func library(_ notebook: String, _ experiments: String) -> RunLibrary {
        let digests = ["SwiftNotebook": Digest(of: "n"), "Experiments": Digest(of: experiments)]
        let code = CodeDigests(byTarget: digests, notebook: Digest(of: notebook))
        return RunLibrary(store: store, code: code, workers: 1)
      }
      // For these digests the probe's module is not one of the project's: a notebook defines it.
      let own = Experiment(ProbeSystem(label: "in a cell"), on: .any, seed: 1)
      let both = [own, Self.training]
      var kept: [[Bool]] = []
      for (notebook, experiments) in [("one", "e"), ("one", "e"), ("two", "e"), ("two", "f")] {
        let runs = try await library(notebook, experiments).runs(of: both)
        kept.append(runs.map(\.wasKept))
      }
      #expect(kept == [[false, false], [true, true], [false, true], [true, false]])
    }
  }

  @Test func `without a store every run is computed`() async throws {
    let library = try RunLibrary(environment: [:])
    let sweep = [Experiment(ProbeSystem(label: "no store"), on: .any, seed: 1)]
    for _ in 1...3 {
      #expect(try await library.runs(of: sweep).map(\.wasKept) == [false])
    }
    #expect(ProbeSystem.runCount(of: "no store") == 3)
  }

  @Test func `an unknown array is refused with the names there are`() async {
    await #expect(processExitsWith: .failure) {
      let run = Run(experiment: KeptRunTests.training, results: RunResults(), wasKept: false)
      _ = run.array("confidence")
    }
  }
}
