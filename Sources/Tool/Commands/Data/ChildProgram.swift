import Foundation

/// Runs a program that is found in `PATH` and ends it when the task is cancelled.
enum ChildProgram {
  /// Runs it in `folder` where one is given, waits for its end and calls `onTick` ten times a second meanwhile.
  ///
  /// Throws `InputError` with what the program printed as its last error where it fails or is
  /// missing, and `CancellationError` after it is gone.
  static func run(
    _ words: [String], in folder: URL? = nil, onTick: () -> Void = {}
  ) async throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    if let folder { process.currentDirectoryURL = folder }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let errors = FileManager.default.temporaryDirectory.appending(path: "swiftnb-\(UUID()).txt")
    try Data().write(to: errors)
    defer { try? FileManager.default.removeItem(at: errors) }
    let handle = try FileHandle(forWritingTo: errors)
    process.standardError = handle
    try process.run()
    try handle.close()
    do {
      while process.isRunning {
        try await Task.sleep(for: .milliseconds(100))
        onTick()
      }
    } catch {
      // It inherits that the tool ignores the gentler signals.
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      throw error
    }
    process.waitUntilExit()
    guard process.terminationStatus != 0 else { return }
    let text = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
    let last = text.split(separator: "\n").last(where: { $0.contains { !$0.isWhitespace } })
    let isMissing = process.terminationStatus == 127
    throw InputError(
      isMissing
        ? "\(words[0]) is missing; install it, or use --from"
        : "\(words[0]) failed: \(last ?? "no reason given")")
  }
}
