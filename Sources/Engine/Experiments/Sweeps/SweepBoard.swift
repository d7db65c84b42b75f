import Foundation
import Synchronization

/// What the progress line of a sweep says: done of total, what a run says last, and the time left.
final class SweepBoard: Sendable {
  /// What is known of the sweep so far.
  private struct State {
    var done = 0
    var failed = 0
    /// Runs that were computed, not read, and the shares of those that are under way.
    var computed = 0.0
    var shares: [Int: Double] = [:]
    var nextLine = 0

    var underWay: Double { shares.values.reduce(0, +) }
  }

  private let state = Mutex(State())
  private let total: Int
  private let report: @Sendable (String) -> Void
  private let start = ContinuousClock.now

  init(total: Int, report: @escaping @Sendable (String) -> Void) {
    self.total = total
    self.report = report
  }

  /// One run's place on the board.
  struct Line: Sendable {
    fileprivate let number: Int
    fileprivate let name: String
    fileprivate let board: SweepBoard

    /// Shows what the run is doing.
    func say(_ text: String) {
      board.report("\(board.summary): \(name): \(text)")
    }

    /// Notes which share of the run is done.
    func advance(to share: Double) {
      board.state.withLock { $0.shares[number] = share }
    }

    /// Notes that the run is there, whether read or computed, and shows it.
    func finish(wasKept: Bool) {
      board.state.withLock { state in
        state.shares[number] = nil
        state.done += 1
        if !wasKept { state.computed += 1 }
      }
      board.report(board.summary)
    }

    /// Notes that the run failed: the others go on.
    func fail() {
      board.state.withLock { state in
        state.shares[number] = nil
        state.failed += 1
      }
      board.report(board.summary)
    }
  }

  func line(of experiment: Experiment) -> Line {
    let number = state.withLock { state in
      state.nextLine += 1
      return state.nextLine
    }
    return Line(number: number, name: experiment.summary, board: self)
  }

  /// `3 of 20 runs done, about 40 s left`.
  var summary: String {
    let state = state.withLock { $0 }
    let left = Self.timeLeft(
      after: (ContinuousClock.now - start) / .seconds(1),
      computed: min(state.computed + state.underWay, Double(total)),
      rest: Double(total - state.done - state.failed) - state.underWay)
    return "\(state.done) of \(total) runs done"
      + (state.failed > 0 ? ", \(state.failed) failed" : "")
      + (left.map { ", about \($0) left" } ?? "")
  }

  /// In proportion to what was computed; `nil` before a twentieth of a run is known.
  static func timeLeft(after seconds: Double, computed: Double, rest: Double) -> String? {
    guard computed >= 0.05, rest > 0 else { return nil }
    let left = seconds * rest / computed
    switch left {
    case ..<1.5: return "1 s"
    case ..<100: return "\(Int(left.rounded())) s"
    case ..<6000: return "\(Int((left / 60).rounded())) min"
    default: return "\(Int((left / 3600).rounded())) h"
    }
  }
}
