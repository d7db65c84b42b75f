import Foundation
import Reports
import Testing

@testable import Commands

/// Publishing onto a branch of a bare repository on disk.
@Suite(.serialized) struct PublishBranchTests {
  @Test func `the second run makes no commit, and the project stays as it was`() async throws {
    try await PublishTrial.with("a", "deep/b") { trial in
      let before = trial.git.output(["for-each-ref", "refs/heads"])
      #expect(await trial.publish("--branch", "gh-pages") == .fine)
      #expect(await trial.publish("--branch", "gh-pages") == .fine)
      #expect(trial.commits().count == 1)
      #expect(trial.published().contains("deep/b.html"))
      #expect(trial.git.output(["status", "--porcelain"]) == "")
      #expect(trial.git.output(["for-each-ref", "refs/heads"]) == before)
      #expect(trial.git.output(["for-each-ref", "refs/swiftnb"]) == "")
    }
  }

  @Test func `other files stay, a gone report is removed, and nothing is forced`() async throws {
    try await PublishTrial.with("a", "b") { trial in
      try trial.pushOther("CNAME", "example.org")
      #expect(await trial.publish("--branch", "gh-pages") == .fine)
      try trial.pushOther("b.txt", "by hand")
      try FileManager.default.removeItem(at: trial.project.appending(path: "notebooks/b.swiftmd"))
      #expect(await trial.publish("--branch", "gh-pages") == .fine)
      #expect(
        trial.published() == [
          ".nojekyll", ".swiftnb-site/reports/a.json", ".swiftnb-site/site.json", "CNAME", "a.html",
          "b.txt", "feed.xml", "index.html", "verdicts.html",
        ])
      #expect(trial.commits().count == 4)
      #expect(trial.commits().last == "by hand")
    }
  }

  @Test func `a page that somebody wrote by hand is not replaced`() async throws {
    try await PublishTrial.with("a") { trial in
      try trial.pushOther("index.html", "mine")
      #expect(await trial.publish("--branch", "gh-pages") == .unusable)
      #expect(trial.published() == ["index.html"])
    }
  }

  @Test func `calls at once lose nobody's work`() async throws {
    try await PublishTrial.with("a") { trial in
      let pages = SitePages(templates: TemplateFolder(try #require(ToolFolder.templates)))
      let branch = SiteBranch(
        git: GitCalls(folder: trial.project), remote: "origin", branch: "gh-pages")
      let names = ["x", "y", "z"]
      try await withThrowingTaskGroup(of: Void.self) { group in
        for name in names {
          group.addTask {
            let outcome = try await branch.publish(
              trial.reports(name), pages, message: name, say: { _ in }, isNewer: { _ in false })
            #expect(outcome.commit != nil)
          }
        }
        try await group.waitForAll()
      }
      #expect(trial.commits().sorted() == names)
      #expect(names.allSatisfy { trial.published().contains("\($0).html") })
      let index = try #require(Git(folder: trial.remote).output(["show", "gh-pages:index.html"]))
      #expect(names.allSatisfy { index.contains("\($0).html") })
    }
  }

  @Test func `a remote that refuses is named with its own words`() async throws {
    try await PublishTrial.with("a") { trial in
      let hook = trial.remote.appending(path: "hooks/pre-receive")
      try Data("#!/bin/sh\necho gh-pages is protected >&2\nexit 1\n".utf8).write(to: hook)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: hook.path)
      let pages = SitePages(templates: TemplateFolder(try #require(ToolFolder.templates)))
      let branch = SiteBranch(
        git: GitCalls(folder: trial.project), remote: "origin", branch: "gh-pages")
      let error = await #expect(throws: InputError.self) {
        try await branch.publish(
          trial.reports("a"), pages, message: "m", say: { _ in }, isNewer: { _ in false })
      }
      #expect(error?.description.contains("gh-pages is protected") == true)
      #expect(error?.description.contains("--branch") == true)
      #expect(trial.published() == [])
    }
  }

  @Test func `a call that is cancelled does not wait for the remote`() async throws {
    try await PublishTrial.with("a") { trial in
      let hook = trial.remote.appending(path: "hooks/pre-receive")
      try Data("#!/bin/sh\nsleep 20\nexit 1\n".utf8).write(to: hook)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: hook.path)
      let calls = GitCalls(folder: trial.project)
      let start = ContinuousClock.now
      let push = Task { try await calls.answer(["push", "origin", "HEAD:refs/heads/b"]) }
      try await Task.sleep(for: .milliseconds(300))
      push.cancel()
      await #expect(throws: CancellationError.self) { try await push.value }
      #expect(ContinuousClock.now - start < .seconds(10))
    }
  }

  @Test(arguments: [
    (["--branch", "gh-pages", "--remote", "nowhere"], "there is no remote 'nowhere'"),
    (["--branch", "gh-pages", "--remote", "/nowhere.git"], "can't be read"),
    (["--branch", "a..b"], "git can't name a branch"),
  ])
  func `a place that can't be is refused before anything is rendered`(
    options: [String], said: String
  ) async throws {
    try await PublishTrial.with("a") { trial in
      let place = try PublishOptions(ParsedArguments(options, options: PublishOptions.table)).place
      let error = await #expect(throws: InputError.self) {
        _ = try await SitePlace(
          place, besides: trial.project.appending(path: "notebooks/a.swiftmd"))
      }
      #expect(error?.description.contains(said) == true)
    }
  }

  @Test func `the branch that is worked on is no place for a site`() async throws {
    try await PublishTrial.with("a") { trial in
      let name = try #require(trial.git.lines(["symbolic-ref", "--short", "HEAD"])?.first)
      #expect(await trial.publish("--branch", name) == .unusable)
    }
  }
}
