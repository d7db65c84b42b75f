import Digests
import Foundation
import Runs
import Synchronization
import Testing

@testable import Experiments

@Suite struct RunLibraryTests {
  private static let code = CodeDigests(
    byTarget: ["ExperimentsTests": Digest(of: "first build")], notebook: nil)

  /// A library with a store of its own, which is gone afterwards.
  private func withLibrary(_ body: (RunLibrary) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(RunLibrary(store: RunStore(at: folder), code: Self.code, workers: 2))
  }

  private func experiments(_ label: String, seeds: ClosedRange<UInt64> = 1...3) -> [Experiment] {
    seeds.map { Experiment(ProbeSystem(label: label), on: .any, seed: $0) }
  }

  @Test func `a kept run is not computed again and has the same bits`() async throws {
    try await withLibrary { library in
      let first = try await library.runs(of: experiments("kept"))
      let second = try await library.runs(of: experiments("kept"))
      #expect(first.allSatisfy { !$0.wasKept })
      #expect(second.allSatisfy { $0.wasKept })
      #expect(ProbeSystem.runCount(of: "kept") == 3)
      for (a, b) in zip(first, second) {
        let (before, after) = (try a.results.digest, try b.results.digest)
        #expect(before == after)
      }
    }
  }

  @Test func `a seed decides the run`() async throws {
    try await withLibrary { library in
      let runs = try await library.runs(of: experiments("seeds"))
      #expect(Set(runs.map { $0["last"] }).count == 3)
      #expect(runs.values(of: "last").seeds == [1, 2, 3])
    }
  }

  @Test func `another setting is another run`() async throws {
    try await withLibrary { library in
      var changed = ProbeSystem(label: "setting")
      _ = try await library.runs(of: [Experiment(changed, on: .any, seed: 1)])
      changed.scale = 2
      let runs = try await library.runs(of: [Experiment(changed, on: .any, seed: 1)])
      #expect(runs.map(\.wasKept) == [false])
    }
  }

  @Test func `edited code is never answered by an old run`() async throws {
    try await withLibrary { library in
      _ = try await library.runs(of: experiments("code", seeds: 1...1))
      let edited = CodeDigests(
        byTarget: ["ExperimentsTests": Digest(of: "second build")], notebook: nil)
      let later = RunLibrary(store: library.store, code: edited, workers: 1)
      _ = try await later.runs(of: experiments("code", seeds: 1...1))
      #expect(ProbeSystem.runCount(of: "code") == 2)
    }
  }

  @Test func `code that the build does not know keeps nothing`() async throws {
    try await withLibrary { library in
      let unknown = CodeDigests(byTarget: ["Other": Digest(of: "x")], notebook: nil)
      let later = RunLibrary(store: library.store, code: unknown, workers: 1)
      for _ in 1...2 { _ = try await later.runs(of: experiments("unknown", seeds: 1...1)) }
      #expect(ProbeSystem.runCount(of: "unknown") == 2)
    }
  }

  @Test func `a parent runs first and once for all its children`() async throws {
    try await withLibrary { library in
      let parent = Experiment(ProbeSystem(label: "parent"), on: .any, seed: 7)
      let children = (1...3).map { index in
        Experiment(
          ProbeSystem(label: "child", scale: Double(index)), on: .any, seed: 7,
          startingFrom: parent)
      }
      let runs = try await library.runs(of: children)
      let parentRun = try await library.runs(of: [parent])
      #expect(ProbeSystem.runCount(of: "parent") == 1)
      #expect(runs.allSatisfy { $0["parent"] == parentRun[0]["last"] })
    }
  }

  @Test func `a failing run is named and the others are kept`() async throws {
    try await withLibrary { library in
      let failing = Experiment(ProbeSystem(label: "failing", fails: true), on: .any, seed: 9)
      let all = experiments("surviving") + [failing]
      let error = await #expect(throws: SweepError.self) { try await library.runs(of: all) }
      #expect(error?.description.hasPrefix("1 of 4 runs failed (the other 3 are kept):") == true)
      let named = "probe (fails true, label failing), seed 9: Failure()\n    {\"problem\":"
      #expect(error?.description.contains(named) == true)
      let again = try await library.runs(of: experiments("surviving"))
      #expect(again.allSatisfy { $0.wasKept })
    }
  }

  @Test func `what starts from a failed run is not run, nor what starts from that`() async throws {
    try await withLibrary { library in
      let failing = Experiment(ProbeSystem(label: "root", fails: true), on: .any, seed: 1)
      let child = Experiment(
        ProbeSystem(label: "orphan"), on: .any, seed: 1, startingFrom: failing)
      let grandchild = Experiment(
        ProbeSystem(label: "orphan"), on: .any, seed: 1, startingFrom: child)
      let error = await #expect(throws: SweepError.self) {
        try await library.runs(of: [grandchild])
      }
      #expect(error?.failures.count == 1)
      #expect(ProbeSystem.runCount(of: "orphan") == 0)
    }
  }

  @Test func `a cancelled sweep ends at once`() async throws {
    try await withLibrary { library in
      let sleeping = (1...4).map {
        Experiment(ProbeSystem(label: "sleeping", sleeps: true), on: .any, seed: $0)
      }
      let task = Task { try await library.runs(of: sleeping) }
      try await Task.sleep(for: .milliseconds(50))
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
    }
  }

  @Test func `progress counts the runs`() async throws {
    try await withLibrary { library in
      let lines = Mutex<[String]>([])
      _ = try await library.runs(of: experiments("progress")) { line in
        lines.withLock { $0.append(line) }
      }
      let said = lines.withLock { $0 }
      #expect(said.count == 12)
      #expect(said.allSatisfy { $0.contains(" of 3 runs done") })
      #expect(said.count { $0.contains(": probe (label progress), seed 2: drawing ") } == 3)
      #expect(said.last == "3 of 3 runs done")
    }
  }
}
