import Foundation

/// Calls git for work that may fail, take long, and be interrupted; its own words tell why.
struct GitCalls {
  var folder: URL
  var environment: [String: String] = [:]

  /// What a call gave.
  struct Answer: Sendable {
    var status: Int32
    var output: Data
    /// What git said on standard error.
    var complaint: String

    var text: String {
      String(decoding: output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  /// Runs `git WORDS`, whose standard input is `input`.
  ///
  /// Throws `CancellationError` when the task is cancelled, and git has ended then; `InputError`
  /// where git is not installed.
  func answer(_ words: [String], input: Data? = nil) async throws -> Answer {
    try Task.checkCancellation()
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "swiftnb-git-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Files, not pipes: nobody has to read while git writes.
    let streams = ["input", "output", "errors"].map { folder.appending(path: $0) }
    try (input ?? Data()).write(to: streams[0])
    for stream in streams.dropFirst() { try Data().write(to: stream) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = Git(folder: self.folder).words(words)
    process.environment = ProcessInfo.processInfo.environment
      .merging(["LC_ALL": "C", "GIT_TERMINAL_PROMPT": isatty(STDIN_FILENO) == 1 ? "1" : "0"]) { $1 }
      .merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: streams[0])
    process.standardOutput = try FileHandle(forWritingTo: streams[1])
    process.standardError = try FileHandle(forWritingTo: streams[2])
    let status = try await process.finished(whenCancelled: SIGKILL)
    try Task.checkCancellation()
    guard status != 127 else { throw InputError("git is not in PATH; install it") }
    return Answer(
      status: status, output: try Data(contentsOf: streams[1]),
      complaint: String(decoding: try Data(contentsOf: streams[2]), as: UTF8.self)
        .trimmingCharacters(in: .whitespacesAndNewlines))
  }

  /// The same for a call that must succeed; throws `InputError` with git's words where it does not.
  @discardableResult
  func result(_ words: [String], input: Data? = nil) async throws -> Answer {
    let answer = try await answer(words, input: input)
    guard answer.status == 0 else {
      let name = words.first { !$0.hasPrefix("-") && !$0.contains("=") } ?? ""
      throw InputError("git \(name): \(answer.complaint)")
    }
    return answer
  }
}
