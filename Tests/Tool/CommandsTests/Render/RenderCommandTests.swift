import Foundation
import Testing

@testable import Commands

/// What a user meets: the exit code and the report of each kind of notebook.
@Suite(.serialized) struct RenderCommandTests {
  /// Renders `text` in a folder of its own; gives the code and the report, `nil` if there is none.
  private func rendered(
    _ text: String, options: [String] = [], before previous: String? = nil
  ) async throws -> (code: ExitCode, report: String?) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let notebook = folder.appending(path: "a.swiftmd")
    let report = folder.appending(path: "a.html")
    try Data(text.utf8).write(to: notebook)
    if let previous { try Data(previous.utf8).write(to: report) }
    let code = await SwiftNB.run(["render", notebook.path, "--quiet"] + options)
    return (code, try? String(contentsOf: report, encoding: .utf8))
  }

  private func notebook(_ cells: String..., header: String = "title: A") -> String {
    "---\n\(header)\n---\n\n"
      + cells.map { "```{swift}\n\($0)\n```\n" }.joined(separator: "\n")
  }

  @Test func `a good notebook gives a report with its values`() async throws {
    let (code, report) = try await rendered(notebook("let a = 20", "a * 2 + 2"))
    #expect(code == .fine)
    #expect(report?.contains(">\n42</pre>") == true)
  }

  @Test func `a param on the command line reaches the cell`() async throws {
    let text = notebook("params.size * 2", header: "title: A\nparams:\n  size: 1")
    let (code, report) = try await rendered(text, options: ["-P", "size=21"])
    #expect(code == .fine)
    #expect(report?.contains(">\n42</pre>") == true)
  }

  @Test func `a file of params reaches the cell, and the command line wins over it`() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).yml")
    try Data("size: 40\nmore: 5\n".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let text = notebook(
      "params.size + params.more", header: "title: A\nparams:\n  size: 1\n  more: 1")
    let (code, report) = try await rendered(
      text, options: ["--params", file.path, "-P", "more=2"])
    #expect(code == .fine)
    #expect(report?.contains(">\n42</pre>") == true)
  }

  @Test func `prose alone is a report`() async throws {
    let (code, report) = try await rendered("# Title\n\nProse.\n")
    #expect(code == .fine)
    #expect(report?.contains("<p>Prose.</p>") == true)
  }

  @Test(arguments: [
    ("throw CancellationError()", ExitCode.cellFailed, "This cell threw an error"),
    ("fatalError(\"over\")", .cellFailed, "This cell stopped at a failed requirement"),
    ("let a: Int = \"text\"", .compileError, "This cell does not compile"),
  ])
  func `a cell that fails is shown in the report`(
    cell: String, expected: ExitCode, shown: String
  ) async throws {
    let (code, report) = try await rendered(notebook("print(\"before\")", cell))
    #expect(code == expected)
    #expect(report?.contains(shown) == true)
    let keepsEarlierOutput = report?.contains("before</pre>") == true
    #expect(keepsEarlierOutput == (expected == .cellFailed))
  }

  @Test func `a cell that runs too long ends at its limit`() async throws {
    let text = notebook("while true {}", header: "title: A\ntimeout: 1")
    let (code, report) = try await rendered(text)
    #expect(code == .limitReached)
    #expect(report?.contains("This cell ran out of time") == true)
  }

  @Test(arguments: [
    "```{swift}\nlet a = 1\n", "```{swift}\n//| ecko: false\n1\n```\n", "---\nautor: me\n---\n",
  ])
  func `a document that can't be read leaves the previous report`(text: String) async throws {
    let (code, report) = try await rendered(text, before: "the previous report")
    #expect(code == .unusable)
    #expect(report == "the previous report")
  }

  @Test(arguments: [
    ["-P", "sise=2"], ["-P", "size=two"], ["--profile", "fast"], ["-o", "/proc/x"],
  ])
  func `options that don't fit the notebook are refused`(options: [String]) async throws {
    let text = notebook("params.size", header: "title: A\nparams:\n  size: 1")
    let (code, report) = try await rendered(text, options: options)
    #expect(code == .unusable)
    #expect(report == nil)
  }

  @Test func `a notebook that is not there is refused`() async {
    #expect(await SwiftNB.run(["render", "/nowhere/a.swiftmd"]) == .unusable)
  }
}
