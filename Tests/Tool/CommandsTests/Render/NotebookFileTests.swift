import Foundation
import Notebooks
import Testing

@testable import Commands

@Suite struct NotebookFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "file-\(UUID().uuidString)")

  @Test func `a file that changes is not the one that was read`() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let place = folder.appending(path: "a.swiftmd")
    try Data([0x61, 0xFF]).write(to: place)
    let file = try NotebookFile(at: place)
    #expect((try file.notebook().source) == "a\u{FFFD}" && file.isCurrent)
    try Data("b".utf8).write(to: place)
    #expect(!file.isCurrent)
  }

  @Test func `what is no file of a sensible size is refused`() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let pipe = folder.appending(path: "pipe.swiftmd")
    #expect(unsafe mkfifo(pipe.path, 0o600) == 0)
    #expect(
      #expect(throws: InputError.self) { try NotebookFile(at: pipe) }?.description.contains(
        "not a regular file") == true)
    let large = folder.appending(path: "large.swiftmd")
    #expect(FileManager.default.createFile(atPath: large.path, contents: nil))
    #expect(unsafe truncate(large.path, 100_000_000) == 0)
    #expect(
      #expect(throws: InputError.self) { try NotebookFile(at: large) }?.description.contains(
        "has 100 MB") == true)
    #expect(throws: InputError.self) {
      try NotebookFile(at: folder.appending(path: "none.swiftmd"))
    }
  }
}
