import Foundation

/// Watches what a child and the processes that it started take, and ends them when they are over a
/// limit or not wanted any more.
struct ResourceWatch {
  /// What was over its limit, and by how much.
  enum Breach: Equatable {
    case time(limit: Double)
    case memory(limit: Int, used: Int)
    case tasks(limit: Int, used: Int)
  }

  private(set) var breach: Breach?
  private var terminated: ContinuousClock.Instant?
  private var looked = ContinuousClock.now

  /// Looks at the limits of the running cell, which has run for `elapsed`.
  mutating func look(
    at child: borrowing ChildProcess, elapsed: Duration, limits: CellLimits, cell: Int,
    isCancelled: Bool
  ) {
    if let terminated {
      // A run needs a step and its checkpoint's writing; whoever ignores SIGTERM is gone all the same.
      if ContinuousClock.now - terminated > .milliseconds(1_500) {
        child.signal(SIGKILL)
        child.killSession()
      }
      return
    }
    if isCancelled {
      end(child)
    } else if let limit = limits.time(ofCell: cell), elapsed > .seconds(limit) {
      breach = .time(limit: limit)
      end(child)
    } else if let found = overuse(by: child, memory: limits.memory(ofCell: cell)) {
      breach = found
      end(child)
    }
  }

  /// The child itself is looked at each time, its whole session twice a second: that takes as many files
  /// as the machine has processes.
  private mutating func overuse(by child: borrowing ChildProcess, memory limit: Int?) -> Breach? {
    if let limit, let used = residentBytes(of: child.identifier), used > limit {
      return .memory(limit: limit, used: used)
    }
    guard ContinuousClock.now - looked > .milliseconds(500) else { return nil }
    looked = .now
    let usage = SessionUsage(of: child.identifier)
    if let limit, usage.residentBytes > limit {
      return .memory(limit: limit, used: usage.residentBytes)
    }
    return usage.tasks > CellLimits.tasks
      ? .tasks(limit: CellLimits.tasks, used: usage.tasks) : nil
  }

  private mutating func end(_ child: borrowing ChildProcess) {
    if case .tasks = breach {
      // A flood outruns whoever asks it to stop.
      child.signal(SIGKILL)
      child.killSession()
    }
    child.signal(SIGTERM)
    // A stopped process takes the signal only when it goes on.
    child.signal(SIGCONT)
    terminated = .now
  }

  private func residentBytes(of process: pid_t) -> Int? {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/statm", encoding: .utf8),
      let pages = text.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { return nil }
    return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
  }
}
