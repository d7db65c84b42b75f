import Foundation

/// Starts `swiftnb-engine` for what needs the engine but no notebook.
enum Engine {
  /// Runs one of the engine's commands with the tool's own output and waits for its end.
  ///
  /// Throws `InputError` where the engine is missing.
  static func run(_ words: [String], environment: [String: String] = [:]) throws -> ExitCode {
    let process = try prepared(words, environment: environment)
    try process.run()
    process.waitUntilExit()
    return ExitCode(rawValue: process.terminationStatus) ?? .cellFailed
  }

  /// The lines that one of the engine's commands prints; `nil` when it fails.
  static func lines(
    of words: [String], environment: [String: String] = [:]
  ) throws -> [String]? {
    let process = try prepared(words, environment: environment)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
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
