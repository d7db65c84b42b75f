import Foundation
import Synchronization

extension Process {
  /// Starts the program, waits for its end, and gives its status; throws where it can't be started.
  ///
  /// A cancelled task sends `signal`. It must be one that the program does not ignore: what the tool
  /// ignores to handle Ctrl-C itself, a program that it starts ignores too, unless it asks otherwise.
  /// After SIGKILL it throws `CancellationError` at once: the program's own children may live on, and
  /// Foundation would wait for them.
  func finished(whenCancelled signal: Int32) async throws -> Int32 {
    let ending = ProcessEnding()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        ending.wait(continuation)
        terminationHandler = { ending.resume(with: .success($0.terminationStatus)) }
        do {
          try run()
        } catch {
          terminationHandler = nil
          ending.resume(with: .failure(error))
        }
        if Task.isCancelled { end(by: signal, ending) }
      }
    } onCancel: {
      end(by: signal, ending)
    }
  }

  private func end(by signal: Int32, _ ending: ProcessEnding) {
    guard isRunning else { return }
    kill(processIdentifier, signal)
    if signal == SIGKILL { ending.resume(with: .failure(CancellationError())) }
  }
}

/// Who waits for a process, told once.
private final class ProcessEnding: Sendable {
  private let waiting = Mutex<CheckedContinuation<Int32, any Error>?>(nil)

  func wait(_ continuation: CheckedContinuation<Int32, any Error>) {
    waiting.withLock { $0 = continuation }
  }

  func resume(with result: Result<Int32, any Error>) {
    let continuation = waiting.withLock { waiting in
      defer { waiting = nil }
      return waiting
    }
    continuation?.resume(with: result)
  }
}
