import Foundation
import Synchronization

/// Says to a blocking loop on another thread that nobody waits for its result any more.
final class CancellationFlag: Sendable {
  private let flag = Atomic(false)

  var isSet: Bool { flag.load(ordering: .acquiring) }

  func set() { flag.store(true, ordering: .releasing) }
}

/// Runs blocking work on a thread of its own; cancelling the task sets the work's flag.
///
/// The thread lives as long as the work: a child process that ends with its parent's thread needs it.
func onOwnThread<Result: Sendable>(
  _ work: @escaping @Sendable (CancellationFlag) throws -> Result
) async throws -> Result {
  let flag = CancellationFlag()
  return try await withTaskCancellationHandler {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Swift.Result { try work(flag) })
      }
    }
  } onCancel: {
    flag.set()
  }
}
