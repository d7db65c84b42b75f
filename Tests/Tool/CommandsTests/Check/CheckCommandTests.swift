import Baselines
import Foundation
import Testing

@testable import Commands

/// A notebook and its baseline through `check`, as a user calls it.
@Suite(.serialized) struct CheckCommandTests {
  /// A folder with a git repository that holds `a.swiftmd`.
  private struct Repository {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    var notebook: URL { folder.appending(path: "a.swiftmd") }
    var git: Git { Git(folder: folder) }

    init() throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for words in [
        ["init", "--quiet"], ["config", "user.name", "A"], ["config", "user.email", "a@b.c"],
      ] {
        _ = try #require(git.output(words))
      }
    }

    func write(_ value: String, isBetter: Bool = true) throws {
      let text = """
        ---
        title: A
        ---

        ```{swift}
        print("a text")
        record("dice", \(value), tolerance: .absolute(0.01))
        claim("Better", that: 1, isAtLeast: \(isBetter ? 0 : 2))
        ```
        """
      try Data(text.utf8).write(to: notebook)
    }

    func commit(_ message: String) throws -> String {
      _ = try #require(git.output(["add", "-A"]))
      _ = try #require(git.output(["commit", "--quiet", "-m", message]))
      return try #require(git.lines(["rev-parse", "--short=10", "HEAD"])?.first)
    }

    func check(_ options: String...) async -> ExitCode {
      await SwiftNB.run(["check", notebook.path, "--quiet", "-o", folder.path] + options)
    }

    func read(_ name: String) throws -> String {
      try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
  }

  private func withRepository(_ body: (Repository) async throws -> Void) async throws {
    let repository = try Repository()
    defer { try? FileManager.default.removeItem(at: repository.folder) }
    try await body(repository)
  }

  @Test func `a planted regression is found and accepted`() async throws {
    try await withRepository { repository in
      try repository.write("0.75")
      #expect(await repository.check() == .unusable)
      #expect(await repository.check("--accept") == .fine)
      #expect(try repository.read("a.baseline.json").contains("\"dice\": 0.75"))
      let first = try repository.commit("first")
      #expect(await repository.check() == .fine)

      try repository.write("0.755")
      #expect(await repository.check() == .fine)
      try repository.write("0.5")
      let files = repository.folder
      let code = await repository.check(
        "--junit", files.appending(path: "j.xml").path, "--summary",
        files.appending(path: "s.md").path, "--json", files.appending(path: "c.json").path)
      #expect(code == .regressed)
      #expect(try repository.read("j.xml").contains("failures=\"1\""))
      #expect(try repository.read("s.md").contains("| 0.75 | 0.5 | -0.25 | ± 0.01 | \(first) |"))
      #expect(try repository.read("c.json").contains("\"since\" : \"\(first)\""))
      #expect(try repository.read("a.html").contains("regressed from"))

      #expect(await repository.check("--accept") == .fine)
      #expect(await repository.check() == .fine)
      #expect(try repository.read("a.baseline.json").contains("\"dice\": 0.5"))
    }
  }

  @Test func `a claim that held and does not any more is a regression`() async throws {
    try await withRepository { repository in
      try repository.write("1")
      #expect(await repository.check("--accept") == .fine)
      try repository.write("1", isBetter: false)
      #expect(await repository.check() == .regressed)
    }
  }

  @Test func `texts count where they are asked for`() async throws {
    try await withRepository { repository in
      try repository.write("1")
      #expect(await repository.check("--accept", "--exact") == .fine)
      let text = try String(contentsOf: repository.notebook, encoding: .utf8)
      try Data(text.replacing("a text", with: "another").utf8).write(to: repository.notebook)
      #expect(await repository.check() == .fine)
      #expect(await repository.check("--exact") == .regressed)
    }
  }

  @Test func `history reads the committed baselines`() async throws {
    try await withRepository { repository in
      for value in ["0.5", "0.75", "1"] {
        try repository.write(value)
        #expect(await repository.check("--accept") == .fine)
        _ = try repository.commit(value)
      }
      let history = BaselineHistory(of: repository.folder.appending(path: "a.baseline.json"))
      #expect(history.values(of: "dice").map(\.value) == [0.5, 0.75, 1])
      #expect(history.lines(ofFiguresNamed: nil) == ["  dice  ▁▅█  0.5 to 1.0"])
      #expect(history.lines(ofFiguresNamed: "ice").count == 4)
    }
  }
}
