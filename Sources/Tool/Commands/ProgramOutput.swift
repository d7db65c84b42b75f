import Foundation

/// Runs a program that is found in `PATH` and reads what it prints.
enum ProgramOutput {
  /// The standard output of `words`; `nil` when the program is missing or fails.
  static func of(_ words: [String]) -> String? {
    bytes(of: words).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The same as bytes, for a program that reads `input`.
  static func bytes(of words: [String], input: Data? = nil) -> Data? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    // A file, not a pipe: a program that stops reading can't stop us.
    let file = input.map { _ in
      FileManager.default.temporaryDirectory.appending(path: "swiftnb-\(UUID().uuidString)")
    }
    defer { if let file { try? FileManager.default.removeItem(at: file) } }
    if let file, let input {
      guard (try? input.write(to: file)) != nil,
        let handle = try? FileHandle(forReadingFrom: file)
      else { return nil }
      process.standardInput = handle
    }
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? data : nil
  }
}
