import Foundation

/// Watches a child's time and memory, and ends its group when it is over a limit or not wanted any more.
///
/// Memory is what the process holds resident, read from `/proc` at every tick.
struct ResourceWatch {
  /// What was over its limit, and by how much.
  enum Breach: Equatable {
    case time(limit: Double)
    case memory(limit: Int, used: Int)
  }

  let memoryLimit: Int?
  private(set) var breach: Breach?
  private var terminated: ContinuousClock.Instant?

  init(memoryLimit: Int?) {
    self.memoryLimit = memoryLimit
  }

  /// Looks at the limits; `elapsed` and `limit` are the running cell's.
  mutating func look(
    at child: borrowing ChildProcess, elapsed: Duration, limit: Double?, isCancelled: Bool
  ) {
    if let terminated {
      // A run needs a step and its checkpoint's writing; whoever ignores SIGTERM is gone all the same.
      if ContinuousClock.now - terminated > .seconds(3) { child.signal(SIGKILL) }
      return
    }
    if isCancelled {
      end(child)
    } else if let limit, elapsed > .seconds(limit) {
      breach = .time(limit: limit)
      end(child)
    } else if let memoryLimit, let used = residentBytes(of: child.identifier), used > memoryLimit {
      breach = .memory(limit: memoryLimit, used: used)
      end(child)
    }
  }

  private mutating func end(_ child: borrowing ChildProcess) {
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
