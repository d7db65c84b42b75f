import Digests
import Foundation
import Runs
import Testing

@testable import Experiments

/// Runs are carried over a change of the code only where the results have the same bits.
@Suite struct AdoptionTests {
  private static let systems: [any System.Type] = [ShiftingSystem.self]

  /// A library before and one after a change of the code, on one store.
  private func withLibraries(
    _ body: (_ before: RunLibrary, _ after: RunLibrary, RunStore) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = RunStore(at: folder)
    func library(_ code: String) -> RunLibrary {
      RunLibrary(
        store: store,
        code: CodeDigests(byTarget: ["ExperimentsTests": Digest(of: code)], notebook: nil),
        workers: 2)
    }
    try await body(library("before"), library("after"), store)
  }

  private func sweep(
    _ label: String, scales: [Double] = [1], seeds: ClosedRange<UInt64> = 1...4,
    from parent: Experiment? = nil
  ) -> [Experiment] {
    product(of: scales, seeds).map { scale, seed in
      Experiment(
        ShiftingSystem(label: label, scale: scale), on: .any, seed: seed,
        startingFrom: parent?.withSeed(seed))
    }
  }

  @Test func `runs with the same bits are carried over after a sample`() async throws {
    try await withLibraries { before, after, store in
      let runs = try await before.runs(of: sweep("same", scales: [1, 2]))
      let outcomes = try await after.adopt(AdoptionRequest(), systems: Self.systems)
      #expect(outcomes.map(\.count) == [8])
      #expect(outcomes.map(\.computedAgain) == [3])
      #expect(outcomes[0].refusal == nil && !outcomes[0].isDifferent)
      #expect(outcomes[0].description.hasPrefix("shifting, code "))
      #expect(
        outcomes[0].description.hasSuffix(
          ": 8 runs carried over, 3 of them computed again: the same bits"))
      #expect(ShiftingSystem.runCount(of: "same") == 8 + 3)
      let later = try await after.runs(of: sweep("same", scales: [1, 2]))
      #expect(later.allSatisfy { $0.wasKept })
      #expect(later.map { $0["drawn"] } == runs.map { $0["drawn"] })
      let adopted = try store.records().compactMap(\.facts.adoption)
      #expect(adopted.count == 8)
      #expect(adopted.count(where: \.wasComputedAgain) == 3)
      #expect(adopted.allSatisfy { $0.computedAgain == 3 && $0.carried == 8 })
      #expect(adopted.allSatisfy { $0.code == Digest(of: "before") })
    }
  }

  @Test func `a second call finds nothing left`() async throws {
    try await withLibraries { before, after, _ in
      _ = try await before.runs(of: sweep("twice", seeds: 1...2))
      _ = try await after.adopt(AdoptionRequest(), systems: Self.systems)
      #expect(try await after.adopt(AdoptionRequest(), systems: Self.systems).isEmpty)
      #expect(ShiftingSystem.runCount(of: "twice") == 4)
    }
  }

  @Test func `one other bit in the sample and none is carried over`() async throws {
    try await withLibraries { before, after, store in
      _ = try await before.runs(of: sweep("other", scales: [1, 2, 3]))
      ShiftingSystem.shift("other", scale: 2)
      let outcomes = try await after.adopt(AdoptionRequest(), systems: Self.systems)
      #expect(outcomes.count == 1 && outcomes[0].isDifferent)
      let refusal = try #require(outcomes[0].refusal)
      #expect(refusal.contains(" has other results now (drawn "))
      #expect(refusal.hasSuffix("; such runs must be computed again"))
      #expect(try store.records().count == 12)
      let later = try await after.runs(of: sweep("other", scales: [1, 2, 3]))
      #expect(later.allSatisfy { !$0.wasKept })
    }
  }

  @Test func `a dry run computes the sample and writes nothing`() async throws {
    try await withLibraries { before, after, store in
      _ = try await before.runs(of: sweep("dry"))
      let request = AdoptionRequest(sample: 1, isDryRun: true)
      let outcomes = try await after.adopt(request, systems: Self.systems)
      #expect(outcomes.map(\.computedAgain) == [1])
      #expect(try store.records().count == 4)
    }
  }

  @Test func `what starts from a run is carried over with it and not computed twice`() async throws
  {
    try await withLibraries { before, after, store in
      let parents = sweep("parents", seeds: 1...4)
      let children = sweep("children", from: parents[0])
      _ = try await before.runs(of: children)
      let outcomes = try await after.adopt(AdoptionRequest(sample: 4), systems: Self.systems)
      #expect(outcomes.map(\.count) == [4, 4])
      let later = try await after.runs(of: children)
      #expect(later.allSatisfy { $0.wasKept })
      #expect(ShiftingSystem.runCount(of: "parents") == 8)
      let keys = Set(try store.records().map(\.key))
      #expect(try store.records().compactMap(\.parent).allSatisfy(keys.contains))
    }
  }

  @Test func `a child stays behind when its parent has other results`() async throws {
    try await withLibraries { before, after, _ in
      let parents = sweep("shifted parents", seeds: 1...1)
      let children = sweep("steady children", seeds: 1...1, from: parents[0])
      _ = try await before.runs(of: children)
      ShiftingSystem.shift("shifted parents")
      let first = try await after.adopt(AdoptionRequest(), systems: Self.systems)
      #expect(first.map(\.isDifferent) == [true, false])
      #expect(first.last?.refusal == "the run that it starts from is not carried over")
      _ = try await after.runs(of: parents)
      let second = try await after.adopt(AdoptionRequest(), systems: Self.systems)
      #expect(second.map(\.refusal) == ["the run that it starts from has other results now"])
    }
  }

  @Test func `runs that can't be made again are named with the reason`() async throws {
    try await withLibraries { before, after, store in
      _ = try await before.runs(of: sweep("reasons", seeds: 1...1))
      let record = try #require(try store.records().first)
      #expect(
        try await after.adopt(AdoptionRequest(), systems: []).map(\.refusal) == [
          "no system of the project is called 'shifting': a notebook defined it, or it is gone"
        ])
      try store.keep(changed(record) { $0.data = Digest(of: "other data") })
      try store.keep(
        changed(record) { record in
          record.experiment = record.experiment.replacing("\"scale\"", with: "\"extent\"")
        })
      let request = AdoptionRequest(system: "shifting")
      let refusals = try await after.adopt(request, systems: Self.systems).compactMap(\.refusal)
      #expect(
        refusals == [
          "its data have other bytes now", "its settings or its problem have other fields now",
        ])
      #expect(
        try await after.adopt(AdoptionRequest(system: "elr"), systems: Self.systems).isEmpty)
    }
  }

  private func changed(
    _ record: RunRecord, _ change: (inout RunRecord) -> Void
  ) -> RunRecord {
    var record = record
    change(&record)
    record.key = RunKey(experiment: record.experiment, data: record.data, code: record.code)
    return record
  }

  @Test(arguments: [
    (nil, 1, 1), (nil, 20, 3), (nil, 31, 4), (5, 20, 5), (5, 2, 2), (Int.max, 40, 40),
  ])
  func `a sample is a tenth, at least three`(asked: Int?, count: Int, expected: Int) {
    #expect(AdoptionRequest(sample: asked).sampleSize(of: count) == expected)
  }
}
