import Foundation
import Notebooks
import Testing

@testable import Commands

@Suite(.serialized) struct NewCommandTests {
  private func inFolder(_ body: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder)
  }

  @Test(arguments: NotebookTemplate.allCases)
  func `a new notebook can be read and has its title`(template: NotebookTemplate) async throws {
    try await inFolder { folder in
      let name = folder.appending(path: "deep/label-noise").path
      let words = ["new", name, "--template", template.rawValue, "--quiet"]
      #expect(await SwiftNB.run(words) == .fine)
      let text = try String(contentsOf: URL(filePath: name + ".swiftmd"), encoding: .utf8)
      let notebook = try Notebook(reading: text, path: name)
      #expect(notebook.frontMatter.title == "Label noise")
      #expect(!notebook.cells.isEmpty)
      #expect(await SwiftNB.run(words) == .unusable)
    }
  }

  @Test func `a title that YAML would misread is quoted`() throws {
    let text = NotebookTemplate.minimal.text(title: "a: \"b\" \\ c")
    #expect(try Notebook(reading: text, path: "n").frontMatter.title == "a: \"b\" \\ c")
  }

  @Test(arguments: [["new"], ["new", "a", "b"], ["new", "a", "--template", "system"]])
  func `other uses are refused`(words: [String]) async {
    #expect(await SwiftNB.run(words) == .unusable)
  }
}
