import Foundation
import Testing

@testable import Commands

/// Folders of notebooks: where their reports go, and the page that lists them.
@Suite(.serialized) struct RenderFolderTests {
  private func withProject(
    _ files: [String: String], _ body: (URL) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      .standardizedFileURL
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files.merging(["swiftnb.yml": ""], uniquingKeysWith: { $1 }) {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try await body(folder)
  }

  private func read(_ file: URL) -> String? { try? String(contentsOf: file, encoding: .utf8) }

  @Test func `a folder's reports keep their paths and are listed`() async throws {
    let files = [
      "notebooks/a/x.swiftmd": "# First\n\nProse.\n", "notebooks/b/x.swiftmd": "# Second\n",
    ]
    try await withProject(files) { folder in
      let notebooks = folder.appending(path: "notebooks").path
      let site = folder.appending(path: "site")
      let code = await SwiftNB.run(["render", notebooks, "--quiet", "-o", site.path, "-j", "2"])
      #expect(code == .fine)
      #expect(read(site.appending(path: "a/x.html"))?.contains("Prose.") == true)
      let index = try #require(read(site.appending(path: "index.html")))
      #expect(index.contains("<a href=\"./a/x.html\">First</a>"))
      #expect(index.contains("<a href=\"./b/x.html\">Second</a>"))
      #expect(await SwiftNB.run(["render", notebooks, "--quiet", "-o", site.path]) == .fine)
      #expect(read(site.appending(path: "index.html")) == index)
    }
  }

  @Test func `a notebook named index is not written over`() async throws {
    try await withProject(["notebooks/index.swiftmd": "# My own\n"]) { folder in
      let notebooks = folder.appending(path: "notebooks").path
      #expect(await SwiftNB.run(["render", notebooks, "--quiet"]) == .fine)
      let page = read(folder.appending(path: "outputs/index.html"))
      #expect(page?.contains("How this report was made") == true)
    }
  }

  @Test func `a notebook elsewhere keeps its path below the named folder`() async throws {
    try await withProject(["trials/a/x.swiftmd": "# First\n"]) { folder in
      let trials = folder.appending(path: "trials").path
      #expect(await SwiftNB.run(["render", trials, "--quiet"]) == .fine)
      #expect(read(folder.appending(path: "outputs/a/x.html")) != nil)
    }
  }

  @Test(arguments: [["--jobs", "0"], ["--jobs", "two"], ["--safe", "--no-embed"]])
  func `options that can't be are refused`(options: [String]) async throws {
    try await withProject(["notebooks/a.swiftmd": "# A\n"]) { folder in
      let code = await SwiftNB.run(
        ["render", folder.appending(path: "notebooks/a.swiftmd").path] + options)
      #expect(code == .unusable)
    }
  }
}
