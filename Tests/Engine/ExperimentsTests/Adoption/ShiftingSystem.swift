import Experiments
import Numerics
import Runs
import Synchronization

/// A system whose code can be "edited": what it draws is shifted by what a test sets for its label.
struct ShiftingSystem: System {
  static let card = SystemCard(
    id: "shifting", title: "Shifting", citation: "none", claim: "Its results change on demand.")

  private static let state = Mutex<(shifts: [String: Double], counts: [String: Int])>(([:], [:]))

  var label = "shifting"
  var scale = 1.0

  init() {}

  init(label: String, scale: Double = 1) {
    self.label = label
    self.scale = scale
  }

  static func runCount(of label: String) -> Int { state.withLock { $0.counts[label] ?? 0 } }

  /// From now on, runs of this label and scale give other results.
  static func shift(_ label: String, scale: Double = 1) {
    state.withLock { $0.shifts["\(label) \(scale)"] = 0.5 }
  }

  func run(on problem: Problem, in run: inout RunContext) async throws {
    let shift = Self.state.withLock { state in
      state.counts[label, default: 0] += 1
      return state.shifts["\(label) \(scale)"] ?? 0
    }
    run.finish("drawn", scale * Double(run.generator.uniform()) + shift)
    run.finish("parent", run.parent?.metrics["drawn"] ?? -1)
    run.count("draws", 1)
  }
}
