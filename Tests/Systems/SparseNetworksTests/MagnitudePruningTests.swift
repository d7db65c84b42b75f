import Experiments
import Runs
import Testing

@testable import SparseNetworks

@Suite struct MagnitudePruningTests {
  static let problem = Problem(
    data: DataChoice(.digits, training: 300, validation: 50, test: 200),
    model: .perceptron(hidden: [24]), budget: Budget(epochs: 8, batchSize: 30, rate: 0.1))

  private func run(sparsity: Double, from parent: Experiment?) async throws -> Run {
    let experiment = Experiment(
      MagnitudePruning().with(\.sparsity, sparsity), on: Self.problem, seed: 3,
      startingFrom: parent)
    let runs = try await RunLibrary(environment: [:]).runs(of: [experiment])
    return try #require(runs.first)
  }

  private let dense = Experiment(
    SupervisedTraining().with(\.keepsWeights, true), on: problem, seed: 3)

  /// 64 × 24 + 24 × 10 = 1,776 weights; a sparsity of 0.9 keeps 178 of them (0.1 × 1,776 = 177.6).
  @Test func `exactly the wanted share of the weights is removed`() async throws {
    let pruned = try await run(sparsity: 0.9, from: dense)
    #expect(abs(pruned["realized sparsity"] - (1 - 178.0 / 1776)) < 1e-12)
  }

  @Test func `pruning nothing starts at the dense accuracy`() async throws {
    let parent = try await RunLibrary(environment: [:]).runs(of: [dense])[0]
    let pruned = try await run(sparsity: 0, from: dense)
    #expect(pruned["accuracy before retraining"] == parent["accuracy"])
  }

  @Test func `retraining repairs what pruning broke`() async throws {
    let pruned = try await run(sparsity: 0.9, from: dense)
    #expect(pruned["accuracy"] > pruned["accuracy before retraining"])
  }

  @Test func `it says that it needs a trained network`() async throws {
    let error = await #expect(throws: SweepError.self) { try await run(sparsity: 0.5, from: nil) }
    let text = error.map { "\($0)" } ?? ""
    #expect(text.contains("starts from trained weights; give the experiment startingFrom:"))
  }

  @Test func `it says that its parent kept no weights`() async throws {
    let forgetful = Experiment(SupervisedTraining(), on: Self.problem, seed: 3)
    let error = await #expect(throws: SweepError.self) {
      try await run(sparsity: 0.5, from: forgetful)
    }
    let text = error.map { "\($0)" } ?? ""
    #expect(text.contains("kept no weights 'hidden0.weight'"))
  }
}
