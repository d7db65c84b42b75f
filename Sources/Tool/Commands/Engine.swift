import Foundation

/// Starts `swiftnb-engine` for what needs the engine but no notebook.
enum Engine {
  /// Runs one of the engine's commands with the tool's own output and waits for its end.
  ///
  /// Throws `InputError` where the engine is missing, and `CancellationError` when the task is cancelled: the
  /// engine is killed then.
  static func run(_ words: [String], environment: [String: String] = [:]) async throws -> ExitCode {
    let process = try prepared(words, environment: environment)
    let status = try await process.finished(whenCancelled: SIGKILL)
    return ExitCode(rawValue: status) ?? .cellFailed
  }

  /// The few lines that one of the engine's commands prints; `nil` when it fails.
  ///
  /// Throws as `run` does.
  static func lines(
    of words: [String], environment: [String: String] = [:]
  ) async throws -> [String]? {
    let process = try prepared(words, environment: environment)
    let pipe = Pipe()
    process.standardOutput = pipe
    let status = try await process.finished(whenCancelled: SIGKILL)
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    guard status == 0 else { return nil }
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static func prepared(
    _ words: [String], environment: [String: String]
  ) throws -> Process {
    let program = ToolFolder.url.appending(path: "swiftnb-engine")
    guard FileManager.default.isExecutableFile(atPath: program.path) else {
      throw InputError("\(program.path) is missing; run scripts/build-release")
    }
    let process = Process()
    process.executableURL = program
    process.arguments = words
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    return process
  }
}
