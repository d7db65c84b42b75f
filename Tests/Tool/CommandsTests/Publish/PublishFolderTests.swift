import Foundation
import Testing

@testable import Commands

/// Publishing into a folder.
@Suite(.serialized) struct PublishFolderTests {
  private func names(in site: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: site.path).sorted()
  }

  @Test func `a folder gets the site, and nothing the second time`() async throws {
    try await PublishTrial.with("a", "deep/b") { trial in
      let site = trial.top.appending(path: "site")
      #expect(await trial.publish("-o", site.path, "--title", "Trials") == .fine)
      let index = site.appending(path: "index.html")
      #expect(try String(contentsOf: index, encoding: .utf8).contains("<h1>Trials</h1>"))
      let date = try FileManager.default.attributesOfItem(atPath: index.path)[.modificationDate]
      #expect(await trial.publish("-o", site.path) == .fine)
      let later = try FileManager.default.attributesOfItem(atPath: index.path)[.modificationDate]
      #expect(date as? Date == later as? Date)
      let modes = try FileManager.default.attributesOfItem(atPath: index.path)[.posixPermissions]
      #expect((modes as? Int).map { $0 & 0o044 } == 0o044)
    }
  }

  @Test func `a report that is gone takes its empty folder with it, and no other file`()
    async throws
  {
    try await PublishTrial.with("a", "deep/b", "other/c") { trial in
      let site = trial.top.appending(path: "site")
      #expect(await trial.publish("-o", site.path) == .fine)
      try Data("x".utf8).write(to: site.appending(path: "other/x.txt"))
      for name in ["deep/b", "other/c"] {
        try FileManager.default.removeItem(
          at: trial.project.appending(path: "notebooks/\(name).swiftmd"))
      }
      #expect(await trial.publish("-o", site.path) == .fine)
      #expect(
        try names(in: site) == [
          ".swiftnb-site", ".swiftnb-site/reports", ".swiftnb-site/reports/a.json",
          ".swiftnb-site/site.json", "a.html", "feed.xml", "index.html", "other", "other/x.txt",
          "verdicts.html",
        ])
    }
  }

  @Test func `a folder with somebody's page is left as it is`() async throws {
    try await PublishTrial.with("a") { trial in
      let site = trial.top.appending(path: "site")
      try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
      try Data("mine".utf8).write(to: site.appending(path: "index.html"))
      #expect(await trial.publish("-o", site.path) == .unusable)
      #expect(try names(in: site) == ["index.html"])
    }
  }

  @Test func `a notebook that can't be read publishes nothing`() async throws {
    try await PublishTrial.with("a") { trial in
      let site = trial.top.appending(path: "site")
      try trial.write("```{swift}\nlet a = 1\n", to: "notebooks/b.swiftmd")
      #expect(await trial.publish("-o", site.path) == .unusable)
      #expect(try names(in: site) == [])
    }
  }

  @Test(arguments: [
    [], ["-o", "/proc/x"], ["-o", "/tmp/x", "--branch", "b"], ["-o", "/tmp/x", "--remote", "r"],
    ["-o", "/tmp/x", "--url", "example.org"],
  ])
  func `options that can't be are refused`(options: [String]) async throws {
    try await PublishTrial.with("a") { trial in
      let notebook = trial.project.appending(path: "notebooks/a.swiftmd").path
      #expect(await SwiftNB.run(["publish", notebook] + options) == .unusable)
    }
  }
}
