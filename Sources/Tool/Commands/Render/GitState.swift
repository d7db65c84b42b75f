import Foundation

/// What git says of the notebook's folder: part of what a report names as its origin.
struct GitState: Equatable {
  let commit: String
  /// Whether a tracked file differs from the commit.
  let isDirty: Bool

  /// `nil` where there is no repository, no commit, or no git.
  init?(of folder: URL) {
    guard
      let status = Self.git(
        ["status", "--porcelain=v2", "--branch", "--untracked-files=no"], in: folder)
    else { return nil }
    let lines = status.split(separator: "\n")
    let mark = "# branch.oid "
    guard let head = lines.first(where: { $0.hasPrefix(mark) })?.dropFirst(mark.count),
      head != "(initial)"
    else { return nil }
    commit = String(head.prefix(12))
    isDirty = lines.contains { !$0.hasPrefix("#") }
  }

  private static func git(_ words: [String], in folder: URL) -> String? {
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
}
