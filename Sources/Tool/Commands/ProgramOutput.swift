import Foundation

/// Runs a program that is found in `PATH` and reads what it prints.
enum ProgramOutput {
  /// The standard output of `words`; `nil` when the program is missing or fails.
  static func of(_ words: [String]) -> String? {
    data(of: words).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of the standard output of `words`; `nil` when the program is missing or fails.
  static func data(of words: [String]) -> Data? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? data : nil
  }
}
