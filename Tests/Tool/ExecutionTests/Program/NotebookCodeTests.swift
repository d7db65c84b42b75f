import Digests
import Foundation
import Notebooks
import Testing

@testable import Execution

/// The digest that the keys of a notebook's own systems hold.
@Suite struct NotebookCodeTests {
  private func digest(_ cells: [String], files: [URL] = [], n: Int = 1) throws -> String {
    let params = try ParamAssignment([Param(name: "n", value: .integer(n), line: 2)], setting: [:])
    return try NotebookCode(Notebook(cells: cells), using: files, params: params).digest.description
  }

  @Test func `an edited function in any cell is other code, a comment is not`() throws {
    let function = "func shrunk(_ x: Double) -> Double { x / 2 }"
    let base = try digest([function, "shrunk(1)"])
    #expect(try digest([function + " // halves", "\n\nshrunk(1)"]) == base)
    #expect(try digest([function.replacing("/ 2", with: "/ 3"), "shrunk(1)"]) != base)
    #expect(try digest([function, "shrunk(2)"]) != base)
    #expect(try digest([function, "shrunk(1)"], n: 2) != base)
  }

  @Test func `a file that is used counts with its bytes`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).swift")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("let a = 1".utf8).write(to: file)
    let base = try digest(["a"], files: [file])
    try Data("let a = 2".utf8).write(to: file)
    #expect(try digest(["a"], files: [file]) != base)
  }
}
