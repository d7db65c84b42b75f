import Foundation

/// Calls git in a folder; nothing it is asked here writes to the user's work tree.
struct Git {
  var folder: URL

  /// What `git WORDS` prints; `nil` where git is missing or answers with an error.
  func output(_ words: [String]) -> String? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder.path, "--no-optional-locks"] + words
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }

  /// The lines of `output`, without empty ones.
  func lines(_ words: [String]) -> [String]? {
    output(words)?.split(separator: "\n").map(String.init)
  }
}
