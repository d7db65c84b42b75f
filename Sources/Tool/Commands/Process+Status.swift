import Foundation

extension Process {
  /// Starts the program, waits for its end, and gives its status; throws where it can't be started.
  ///
  /// A cancelled task sends `signal`. It must be one that the program does not ignore: what the tool
  /// ignores to handle Ctrl-C itself, a program that it starts ignores too, unless it asks otherwise.
  func finished(whenCancelled signal: Int32) async throws -> Int32 {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
        do {
          try run()
        } catch {
          terminationHandler = nil
          continuation.resume(throwing: error)
        }
      }
    } onCancel: {
      if isRunning { kill(processIdentifier, signal) }
    }
  }
}
