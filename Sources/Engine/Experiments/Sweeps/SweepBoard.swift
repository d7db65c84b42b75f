import Synchronization

/// What the progress line of a sweep says: done of total, and the latest metric.
final class SweepBoard: Sendable {
  private let done = Mutex(0)
  private let total: Int
  private let report: @Sendable (String) -> Void

  init(total: Int, report: @escaping @Sendable (String) -> Void) {
    self.total = total
    self.report = report
  }

  func say(_ text: String) {
    report("run \(min(done.withLock { $0 } + 1, total)) of \(total): \(text)")
  }

  func finish() {
    done.withLock { $0 += 1 }
  }
}
