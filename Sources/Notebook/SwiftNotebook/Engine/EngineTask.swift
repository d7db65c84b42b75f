import Dispatch
import Foundation

/// Runs a command of the engine that waits for others, and ends the process.
enum EngineTask {
  /// The exit code is the command's; 2 with the error's text where it throws.
  static func run(_ command: @escaping @Sendable () async throws -> Int32) -> Never {
    Task.detached {
      var code: Int32 = 2
      do {
        code = try await command()
      } catch {
        fflush(nil)
        FileHandle.standardError.write(Data("error: \(error)\n".utf8))
      }
      fflush(nil)
      _exit(code)
    }
    dispatchMain()
  }
}
