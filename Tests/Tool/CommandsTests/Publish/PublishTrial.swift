import Foundation
import Reports
import Testing

@testable import Commands

/// A project in a repository of its own, beside a bare one that it calls `origin`.
struct PublishTrial {
  let top = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    .standardizedFileURL
  var project: URL { top.appending(path: "project") }
  var remote: URL { top.appending(path: "remote.git") }
  var git: Git { Git(folder: project) }

  init(notebooks: [String]) throws {
    try FileManager.default.createDirectory(at: remote, withIntermediateDirectories: true)
    _ = try #require(Git(folder: remote).output(["init", "--quiet", "--bare"]))
    for name in notebooks { try write("# Report \(name)\n", to: "notebooks/\(name).swiftmd") }
    try write("", to: "swiftnb.yml")
    try write(".swiftnb/\n", to: ".gitignore")
    for words in [
      ["init", "--quiet"], ["remote", "add", "origin", remote.path], ["config", "user.name", "A"],
      ["config", "user.email", "a@b.c"], ["add", "-A"], ["commit", "--quiet", "-m", "first"],
    ] {
      _ = try #require(git.output(words))
    }
  }

  static func with(_ notebooks: String..., body: (PublishTrial) async throws -> Void) async throws {
    let trial = try PublishTrial(notebooks: notebooks)
    defer { try? FileManager.default.removeItem(at: trial.top) }
    try await body(trial)
  }

  func write(_ text: String, to path: String) throws {
    let file = project.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func publish(_ options: String...) async -> ExitCode {
    await SwiftNB.run(
      ["publish", project.appending(path: "notebooks").path, "--quiet"] + options)
  }

  /// What the remote holds on `gh-pages`.
  func published() -> [String] {
    Git(folder: remote).lines(["ls-tree", "-r", "--name-only", "gh-pages"]) ?? []
  }

  /// The commits of `gh-pages`, newest first.
  func commits() -> [String] {
    Git(folder: remote).lines(["log", "--format=%s", "gh-pages"]) ?? []
  }

  /// A report that was not rendered, for what needs many of them.
  func reports(_ name: String) -> SiteReports {
    let report = ReportSummary(link: "./\(name).html", title: name)
    let record = SiteRecord(
      notebook: "notebooks/\(name).swiftmd", commit: nil, isDirty: false, files: ["\(name).html"],
      report: report, changes: [])
    return SiteReports(
      reports: [.init(record: record, files: ["\(name).html": Data(name.utf8)])], scope: [])
  }

  /// Lets somebody else put a file onto `gh-pages`.
  func pushOther(_ name: String, _ text: String) throws {
    let clone = top.appending(path: UUID().uuidString)
    let git = Git(folder: top)
    _ = try #require(git.output(["init", "--quiet", clone.path]))
    let other = Git(folder: clone)
    if other.output(["fetch", "--quiet", remote.path, "gh-pages"]) != nil {
      _ = try #require(other.output(["checkout", "--quiet", "-b", "gh-pages", "FETCH_HEAD"]))
    }
    try Data(text.utf8).write(to: clone.appending(path: name))
    for words in [
      ["add", "-A"], ["-c", "user.name=B", "-c", "user.email=b@b", "commit", "-qm", "by hand"],
      ["push", "--quiet", remote.path, "HEAD:refs/heads/gh-pages"],
    ] {
      _ = try #require(other.output(words))
    }
  }
}
