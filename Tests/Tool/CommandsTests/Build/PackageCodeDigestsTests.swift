import Foundation
import Testing

@testable import Commands

/// Which edits give which targets another digest, and so their runs another key.
@Suite struct PackageCodeDigestsTests {
  /// A base, two families on it, and a catalogue of both.
  private static let description = """
    {"targets": [
      {"name": "Base", "path": "Base", "type": "library"},
      {"name": "First", "path": "First", "type": "library", "target_dependencies": ["Base"]},
      {"name": "Second", "path": "Second", "type": "library", "target_dependencies": ["Base"]},
      {"name": "Catalog", "path": "Catalog", "type": "library",
       "target_dependencies": ["Second", "First"]},
      {"name": "BaseTests", "path": "Tests", "type": "test", "target_dependencies": ["Base"]}
    ]}
    """

  private func changed(by edit: (URL) throws -> Void) throws -> Set<String> {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: root) }
    for folder in ["Base", "First/Inner", "Second", "Catalog", "Tests"] {
      let folder = root.appending(path: folder)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("let a = 1".utf8).write(to: folder.appending(path: "A.swift"))
    }
    func digests() throws -> [String: String] {
      try PackageCodeDigests(root: root, description: Data(Self.description.utf8)).byTarget
    }
    let before = try digests()
    try edit(root)
    let after = try digests()
    #expect(before.keys == after.keys)
    return Set(before.keys.filter { before[$0] != after[$0] })
  }

  private func write(_ text: String, _ path: String) -> (URL) throws -> Void {
    { root in try Data(text.utf8).write(to: root.appending(path: path)) }
  }

  @Test func `an edited family leaves the others alone`() throws {
    #expect(try changed(by: write("let a = 2", "First/Inner/A.swift")) == ["First", "Catalog"])
    #expect(try changed(by: write("let b = 1", "Second/B.swift")) == ["Second", "Catalog"])
  }

  @Test func `what all depend on changes all`() throws {
    let all: Set = ["Base", "First", "Second", "Catalog"]
    #expect(try changed(by: write("let a = 2", "Base/A.swift")) == all)
  }

  @Test func `tests and unchanged bytes change nothing`() throws {
    #expect(try changed(by: write("let a = 2", "Tests/A.swift")).isEmpty)
    #expect(try changed(by: write("let a = 1", "Base/A.swift")).isEmpty)
  }

  @Test func `a renamed file is another digest`() throws {
    let moved = try changed { root in
      try FileManager.default.moveItem(
        at: root.appending(path: "Second/A.swift"), to: root.appending(path: "Second/B.swift"))
    }
    #expect(moved == ["Second", "Catalog"])
  }
}
