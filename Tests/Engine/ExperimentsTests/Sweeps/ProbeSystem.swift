import Experiments
import Numerics
import Runs
import Synchronization

/// A system that draws numbers, and counts how often it was run under each label.
struct ProbeSystem: System {
  static let card = SystemCard(
    id: "probe", title: "Probe", citation: "none", claim: "It draws numbers.")

  struct Failure: Error {}

  var label = "probe"
  var scale = 1.0
  var fails = false
  var sleeps = false
  /// Seconds.
  var pause = 0.0

  init() {}

  init(
    label: String, scale: Double = 1, fails: Bool = false, sleeps: Bool = false, pause: Double = 0
  ) {
    self.label = label
    self.scale = scale
    self.fails = fails
    self.sleeps = sleeps
    self.pause = pause
  }

  private static let counts = Mutex<[String: Int]>([:])
  static func runCount(of label: String) -> Int { counts.withLock { $0[label] ?? 0 } }

  func run(on problem: Problem, in run: inout RunContext) async throws {
    Self.counts.withLock { $0[label, default: 0] += 1 }
    if sleeps { try await Task.sleep(for: .seconds(60)) }
    if pause > 0 { try await Task.sleep(for: .seconds(pause)) }
    if fails { throw Failure() }
    for step in 1...3 { run.say("drawing \(step)") }
    for step in 1...3 { run.log("draw", step: step, scale * Double(run.generator.uniform())) }
    run.finish("parent", run.parent?.metrics["last"] ?? -1)
    run.finish("last", run.results.curves["draw"]?.last?.value ?? -1)
    run.keep("draws", RunArray((0..<4).map { _ in run.generator.uniform() }))
  }
}

extension Problem {
  /// The smallest one; the probe does not look at it.
  static let any = Problem(
    data: DataChoice(.digits, training: 10, validation: 5, test: 5),
    model: .perceptron(hidden: [4]), budget: Budget(epochs: 1))
}
