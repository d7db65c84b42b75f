import Digests
import Foundation
import Runs
import Synchronization
import Testing

@testable import Experiments

@Suite struct RunResumeTests {
  private static let code = CodeDigests(
    byTarget: ["ExperimentsTests": Digest(of: "x"), "Experiments": Digest(of: "y")], notebook: nil)

  private static let problem = Problem(
    data: DataChoice(.digits, training: 60, validation: 10, test: 20),
    model: .perceptron(hidden: [8]), budget: Budget(epochs: 12, batchSize: 10))

  private let experiment = Experiment(SupervisedTraining(), on: problem, seed: 1)

  private func withLibrary(
    _ body: (RunLibrary, RunStore, RunKey) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = RunStore(at: folder)
    let library = RunLibrary(
      store: store, code: Self.code, workers: 2, pace: CheckpointPace(every: .steps(1_000)))
    let key = try #require(try library.place(of: experiment)).key
    try await body(library, store, key)
  }

  private func undisturbed() async throws -> Digest {
    let runs = try await RunLibrary(store: nil, code: nil, workers: 1).runs(of: [experiment])
    return try #require(runs.first).results.digest
  }

  /// A task that cancels itself.
  private final class Cancellation: Sendable {
    let task = Mutex<Task<[Run], any Error>?>(nil)
    func cancel() { task.withLock { $0?.cancel() } }
  }

  /// Cancels after the third epoch.
  private func interrupt(_ library: RunLibrary) async {
    let cancellation = Cancellation()
    let experiment = experiment
    let task = Task {
      while cancellation.task.withLock({ $0 == nil }) { await Task.yield() }
      return try await library.runs(of: [experiment]) { line in
        if line.contains("epoch 3") { cancellation.cancel() }
      }
    }
    cancellation.task.withLock { $0 = task }
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func `a cancelled run leaves a checkpoint and goes on from it to the same bits`()
    async throws
  {
    try await withLibrary { library, store, key in
      await interrupt(library)
      let checkpoint = try #require(try store.checkpoint(for: key))
      #expect(checkpoint.seconds > 0)
      #expect(try store.record(for: key) == nil)
      let lines = Mutex<[String]>([])
      let run = try #require(
        try await library.runs(of: [experiment]) { line in
          lines.withLock { $0.append(line) }
        }.first)
      let (whole, resumed) = (try await undisturbed(), try run.results.digest)
      #expect(resumed == whole)
      // The first three epochs are not computed again.
      #expect(lines.withLock { $0.count { $0.contains("epoch") } } == 9)
      #expect(try store.checkpoint(for: key) == nil)
      #expect(try store.record(for: key)?.facts.seconds ?? 0 > checkpoint.seconds)
    }
  }

  @Test(arguments: [true, false])
  func `a checkpoint that is damaged or does not fit is set aside`(isDamaged: Bool) async throws {
    try await withLibrary { library, store, key in
      await interrupt(library)
      var checkpoint = try #require(try store.checkpoint(for: key))
      if isDamaged {
        let file = store.checkpointFile(for: key)
        try Data(contentsOf: file).dropLast(9).write(to: file)
      } else {
        let parts = checkpoint.parts.mapValues { Data($0.dropLast(9)) }
        checkpoint.parts = parts
        try store.keep(checkpoint, for: key)
      }
      let run = try #require(try await library.runs(of: [experiment]).first)
      let (whole, again) = (try await undisturbed(), try run.results.digest)
      #expect(again == whole)
      #expect(store.damagedFiles().count == 1)
    }
  }

  @Test func `two renders at once compute a run once`() async throws {
    try await withLibrary { library, store, _ in
      let slow = Experiment(ProbeSystem(label: "shared", pause: 0.3), on: .any, seed: 1)
      let other = RunLibrary(store: RunStore(at: store.folder), code: Self.code, workers: 1)
      async let first = library.runs(of: [slow])
      async let second = other.runs(of: [slow])
      let runs = try await first + second
      #expect(ProbeSystem.runCount(of: "shared") == 1)
      #expect(runs.count { $0.wasKept } == 1)
    }
  }

  @Test func `a store that can't be written stops before the run is computed`() async throws {
    let library = RunLibrary(
      store: RunStore(at: URL(filePath: "/proc/no-such-store")), code: Self.code, workers: 1)
    let probe = Experiment(ProbeSystem(label: "unwritable"), on: .any, seed: 1)
    let error = await #expect(throws: SweepError.self) { try await library.runs(of: [probe]) }
    #expect(error?.description.contains("the run store can't be changed (mkdir") == true)
    #expect(ProbeSystem.runCount(of: "unwritable") == 0)
  }

  @Test(
    arguments: [
      ("10 s", .seconds(10)), ("0 s", .seconds(0)), ("0.5 s", .seconds(0.5)),
      ("200 steps", .steps(200)), ("", nil), ("10", nil), ("-1 s", nil), ("0 steps", nil),
      ("ten s", nil),
    ] as [(String, CheckpointPace.Interval?)])
  func `the pace is seconds or steps`(text: String, interval: CheckpointPace.Interval?) {
    let pace = Result { try CheckpointPace(environment: ["SWIFTNB_CHECKPOINT": text]) }
    switch pace {
    case .success(let pace): #expect(pace.interval == interval)
    case .failure(let error):
      #expect(interval == nil)
      #expect("\(error)".contains("SWIFTNB_CHECKPOINT is '\(text)'; give seconds or steps"))
    }
  }

  @Test(
    arguments: [
      (10.0, 0.01, 5.0, nil), (10, 2, 6, "30 s"), (60, 1, 10, "10 min"), (3600, 1, 4, "4 h"),
      (10, 2, 0, nil), (1, 10, 1, "1 s"),
    ] as [(Double, Double, Double, String?)])
  func `time left is in proportion`(seconds: Double, done: Double, rest: Double, text: String?) {
    #expect(SweepBoard.timeLeft(after: seconds, computed: done, rest: rest) == text)
  }
}
