import Foundation
import Outputs
import Reports
import Testing

@testable import Commands

/// What is written and removed at a place that holds other things too.
@Suite struct SitePlanTests {
  /// Files in memory.
  private struct Files: SiteContents {
    var files: [String: Data] = [:]

    func files(below folder: String) -> [String] { files.keys.filter { $0.hasPrefix(folder) } }
    func bytes(of path: String) -> Data? { files[path] }
    func isFolder(_ path: String) -> Bool { files.keys.contains { $0.hasPrefix(path + "/") } }

    /// What lies there when the plan is carried out.
    func after(_ plan: SitePlan) -> Files {
      var after = self
      for path in plan.removals { after.files[path] = nil }
      after.files.merge(plan.writes) { $1 }
      return after
    }
  }

  private let pages: SitePages

  init() throws {
    pages = SitePages(templates: TemplateFolder(try #require(ToolFolder.templates)))
  }

  private func entry(_ name: String, _ text: String = "a", commit: String? = nil)
    -> SiteReports.Entry
  {
    let report = ReportSummary(link: "./\(name).html", title: name)
    return SiteReports.Entry(
      record: SiteRecord(
        notebook: "notebooks/\(name).swiftmd", commit: commit, isDirty: false,
        files: ["\(name).html"], report: report, changes: []),
      files: ["\(name).html": Data(text.utf8)])
  }

  private func plan(
    _ entries: [SiteReports.Entry], scope: [String] = ["notebooks"], onto files: Files,
    isNewer: (String) -> Bool = { _ in false }
  ) throws -> SitePlan {
    try SitePlan(
      publishing: SiteReports(reports: entries, scope: scope), onto: files, pages: pages,
      isNewer: isNewer)
  }

  @Test func `publishing twice changes nothing the second time`() throws {
    let first = try plan([entry("a"), entry("deep/b")], onto: Files())
    #expect(
      first.writes.keys.sorted() == [
        ".swiftnb-site/reports/a.json", ".swiftnb-site/reports/deep/b.json",
        ".swiftnb-site/site.json", "a.html", "deep/b.html", "feed.xml", "index.html",
        "verdicts.html",
      ])
    let second = try plan([entry("a"), entry("deep/b")], onto: Files().after(first))
    #expect(second.isEmpty)
  }

  @Test func `a report whose notebook is gone is removed, and nothing else`() throws {
    let other = ["CNAME": Data("x".utf8), "b/kept.txt": Data("y".utf8)]
    var files = Files(files: other)
    files = files.after(try plan([entry("a"), entry("b")], onto: files))
    let second = try plan([entry("a")], onto: files)
    #expect(second.removals == [".swiftnb-site/reports/b.json", "b.html"])
    files = files.after(second)
    #expect(files.files.filter { other.keys.contains($0.key) } == other)
    let index = String(decoding: try #require(files.files["index.html"]), as: UTF8.self)
    #expect(index.contains("a.html") && !index.contains("b.html"))
  }

  @Test func `one report alone leaves the others`() throws {
    var files = Files()
    files = files.after(try plan([entry("a"), entry("b")], onto: files))
    let second = try plan([entry("a", "new")], scope: [], onto: files)
    #expect(second.removals == [])
    #expect(second.writes.keys.sorted() == ["a.html"])
    let elsewhere = try plan([entry("c")], scope: ["notebooks/deep"], onto: files)
    #expect(elsewhere.removals == [])
    #expect(
      String(decoding: elsewhere.writes["index.html"] ?? Data(), as: UTF8.self).contains("b.html"))
  }

  @Test(arguments: ["index.html", "a.html", "deep", "feed.xml"])
  func `a file that was not published is never written over`(path: String) throws {
    let files = Files(files: [path: Data("mine".utf8)])
    let error = #expect(throws: InputError.self) {
      try plan([entry("a"), entry("deep/b")], onto: files)
    }
    #expect(error?.description.contains("not published by swiftnb") == true)
  }

  @Test func `a folder in the place of a page is never removed`() throws {
    let files = Files(files: ["a.html/x": Data()])
    #expect(throws: InputError.self) { try plan([entry("a")], onto: files) }
  }

  @Test func `what a later commit published stays`() throws {
    var files = Files()
    files = files.after(try plan([entry("a", "later", commit: "222")], onto: files))
    let older = try plan([entry("a", "older", commit: "111")], onto: files) { $0 == "222" }
    #expect(older.isEmpty)
    #expect(older.notes.count == 1)
    files = files.after(try plan([entry("b", commit: "222")], scope: [], onto: files))
    #expect(try plan([entry("a", commit: "111")], onto: files) { $0 == "222" }.removals == [])
    #expect(try plan([entry("a", commit: "333")], onto: files).removals.contains("b.html"))
  }

  @Test(arguments: ["../x", "/x", "a/../x", ".git/config", "a//b", ""])
  func `a record can't name files outside of the site`(path: String) throws {
    var record = entry("a").record
    record.files = [path]
    let files = Files(files: [record.path: try record.siteJSON()])
    #expect(throws: InputError.self) { try plan([], onto: files) }
  }

  @Test func `a page of the author's own takes the place of the site's`() throws {
    let made = try plan([entry("index", "my own")], onto: Files())
    #expect(made.writes["index.html"] == Data("my own".utf8))
  }
}
