import Experiments
import Foundation
import Runs
import Testing

@testable import SystemCatalog

/// What holds of every system, whatever its method.
@Suite struct SystemCatalogTests {
  static let problem = Problem(
    data: DataChoice(.digits, training: 200, validation: 50, test: 100),
    labelNoise: .symmetric(rate: 0.2), model: .perceptron(hidden: [32]),
    budget: Budget(epochs: 6, batchSize: 20, rate: 0.1))

  /// An experiment of each system, with a parent for those that need one.
  static func experiment(_ system: some System, seed: UInt64) -> Experiment {
    let parent = Experiment(
      SupervisedTraining().with(\.keepsWeights, true), on: problem, seed: seed)
    return Experiment(system, on: problem, seed: seed, startingFrom: parent)
  }

  static let systems: [any System] =
    [SupervisedTraining()] + SystemCatalog.systems.map { type in type.init() }

  private func results(of experiment: Experiment) async throws -> RunResults {
    // No store: repeated runs are compared, so they must be computed.
    let runs = try await RunLibrary(environment: [:]).runs(of: [experiment])
    return try #require(runs.first).results
  }

  @Test func `identifiers are unique`() {
    let identifiers = SystemCatalog.systems.map { $0.card.id }
    #expect(Set(identifiers).count == identifiers.count)
  }

  @Test func `every system has a card that says something`() {
    for type in SystemCatalog.systems {
      #expect(!type.card.title.isEmpty && !type.card.citation.isEmpty && !type.card.claim.isEmpty)
    }
  }

  @Test func `every system names the family that lists it`() {
    for family in SystemCatalog.families {
      #expect(family.systems.allSatisfy { $0.card.family == family.id })
    }
  }

  @Test(arguments: SystemCatalogTests.systems.indices)
  func `settings survive being stored`(index: Int) throws {
    func roundTrip<S: System>(_ system: S) throws -> Bool {
      try JSONDecoder().decode(S.self, from: JSONEncoder().encode(system)) == system
    }
    #expect(try roundTrip(Self.systems[index]))
  }

  /// `swiftnb runs adopt` computes kept experiments again.
  @Test(arguments: SystemCatalogTests.systems.indices)
  func `a kept experiment is made again from its text`(index: Int) throws {
    let experiment = Self.experiment(Self.systems[index], seed: 3)
    let systems: [any System.Type] = [SupervisedTraining.self] + SystemCatalog.systems
    #expect(try Experiment(stored: experiment.canonicalText, systems: systems) == experiment)
  }

  @Test(arguments: SystemCatalogTests.systems.indices)
  func `a seed decides every bit and another seed does not`(index: Int) async throws {
    let system = Self.systems[index]
    let first = try await results(of: Self.experiment(system, seed: 1)).digest
    let again = try await results(of: Self.experiment(system, seed: 1)).digest
    let other = try await results(of: Self.experiment(system, seed: 2)).digest
    #expect(first == again)
    #expect(first != other)
  }

  /// Chance is one in ten.
  @Test(arguments: SystemCatalogTests.systems.indices)
  func `it learns the digits better than chance`(index: Int) async throws {
    let results = try await results(of: Self.experiment(Self.systems[index], seed: 1))
    #expect(try #require(results.metrics["accuracy"]) > 0.5)
  }

  @Test(arguments: SystemCatalogTests.systems.indices)
  func `it stops soon after being cancelled`(index: Int) async throws {
    var endless = Self.problem
    endless.budget.epochs = 1_000_000
    let parent = Experiment(
      SupervisedTraining().with(\.keepsWeights, true), on: Self.problem, seed: 1)
    let experiment = Experiment(Self.systems[index], on: endless, seed: 1, startingFrom: parent)
    let task = Task { try await RunLibrary(environment: [:]).runs(of: [experiment]) }
    try await Task.sleep(for: .milliseconds(300))
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
