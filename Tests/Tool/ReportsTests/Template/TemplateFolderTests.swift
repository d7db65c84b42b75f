import Foundation
import Testing

@testable import Reports

@Suite struct TemplateFolderTests {
  /// A new folder with files, which `body` may use.
  private func with(
    _ files: [String: String], _ overrides: [String: String] = [:],
    _ body: (TemplateFolder) throws -> Void
  ) throws {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: root) }
    for (name, files) in ["base": files, "own": overrides] {
      let folder = root.appending(path: name)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for (file, text) in files { try Data(text.utf8).write(to: folder.appending(path: file)) }
    }
    try body(
      TemplateFolder(root.appending(path: "base"), overriddenBy: root.appending(path: "own")))
  }

  @Test func `a project's own file goes before the one that comes along`() throws {
    try with(["page.html": "{{> a.css}}{{> b.css}}", "a.css": "a", "b.css": "b"], ["b.css": "own"])
    { folder in
      let page = try folder.fill("page.html", with: [:])
      #expect(page == "aown")
    }
  }

  @Test func `only HTML is read as a template`() throws {
    try with(["page.html": "{{> a.js}}{{> a.html}}", "a.js": "{{x}}", "a.html": "{{x}}"]) {
      folder in
      let page = try folder.fill("page.html", with: ["x": .text("1")])
      #expect(page == "{{x}}1")
    }
  }

  @Test func `a missing file and one that includes itself are errors`() throws {
    try with(["page.html": "\n{{> page.html}}", "a.html": "{{> b.html}}", "b.html": "{{> a.html}}"])
    {
      folder in
      let missing = #expect(throws: TemplateError.self) { try folder.fill("c.html", with: [:]) }
      #expect(missing?.file == "c.html")
      #expect(missing?.message.hasPrefix("there is no such template in ") == true)
      let itself = #expect(throws: TemplateError.self) { try folder.fill("page.html", with: [:]) }
      #expect(itself?.line == 2)
      #expect(itself?.message == "'page.html' includes itself; take this tag out")
      #expect(throws: TemplateError.self) { try folder.fill("a.html", with: [:]) }
    }
  }
}
