import Foundation
import Synchronization

/// Lets the request to terminate cancel running work first, so that it can leave a checkpoint.
///
/// The tool asks by SIGTERM when the user presses Ctrl-C and when a limit is reached, and kills whoever
/// is still there a little later. Outside of such work the signal ends the process at once.
enum Termination {
  private struct State {
    var cancellations: [Int: @Sendable () -> Void] = [:]
    var next = 0
    var isAsked = false
  }

  private static let state = Mutex(State())

  /// A signal's handler may do little more than write a byte.
  private static let ends: (reading: Int32, writing: Int32) = {
    var ends: [Int32] = [-1, -1]
    unsafe pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let reading = ends[0]
    Thread.detachNewThread {
      var byte: UInt8 = 0
      while true {
        let count = unsafe read(reading, &byte, 1)
        if count == 1 { cancelAll() } else if count == 0 || errno != EINTR { return }
      }
    }
    return (ends[0], ends[1])
  }()

  private static func cancelAll() {
    let cancellations = state.withLock { state in
      state.isAsked = true
      return Array(state.cancellations.values)
    }
    for cancel in cancellations { cancel() }
  }

  /// The result of `work`, which is cancelled by SIGTERM; the signal takes effect when it has ended.
  static func cancelling<Result: Sendable>(
    _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    let task = Task { try await work() }
    let number = begin { task.cancel() }
    let result = await withTaskCancellationHandler {
      await task.result
    } onCancel: {
      task.cancel()
    }
    end(number)
    return try result.get()
  }

  private static func begin(_ cancel: @escaping @Sendable () -> Void) -> Int {
    // Made before the handler needs them.
    _ = ends
    return state.withLock { state in
      if state.cancellations.isEmpty {
        signal(SIGTERM) { _ in
          var byte: UInt8 = 1
          _ = unsafe write(Termination.ends.writing, &byte, 1)
        }
      }
      state.next += 1
      state.cancellations[state.next] = cancel
      return state.next
    }
  }

  private static func end(_ number: Int) {
    let isLast = state.withLock { state in
      state.cancellations[number] = nil
      guard state.cancellations.isEmpty else { return false }
      signal(SIGTERM, SIG_DFL)
      return state.isAsked
    }
    if isLast { raise(SIGTERM) }
  }
}
