import Testing

@testable import Notebooks

@Suite struct IncludedTextTests {
  private func text(_ source: String, _ files: [String: String]) -> IncludedText {
    IncludedText(source, path: "d/n.swiftmd", files: { files[$0] })
  }

  @Test func `a file's lines stand in the place of the include, also within included files`() {
    let found = text(
      "a\n{{< include p/x.md >}}\nb",
      ["p/x.md": "x\r\n{{<include \"../q/y z.md\">}}\r\nx2", "q/y z.md": "y"])
    #expect(found.text == "a\nx\ny\nx2\nb\n")
    #expect(found.paths == ["p/x.md", "q/y z.md"])
    let places = (1...5).map { found.origins.text(ofLine: $0) }
    #expect(
      places == [
        "d/n.swiftmd:1", "d/p/x.md:1", "d/q/y z.md:1", "d/p/x.md:3", "d/n.swiftmd:3",
      ])
  }

  @Test func `a fence keeps what stands in it`() {
    let source = "```\n{{< include x >}}\n```\n~~~~ a\n~~~\n{{< include x >}}\n~~~~\n"
    #expect(!text(source, ["x": "no"]).hasIncludes)
    let nested = "- a\n\n  ```\n  b\n{{< include x >}}\n"
    #expect(text(nested, ["x": "y"]).text == "- a\n\n  ```\n  b\ny\n")
    #expect(text("text {{< include x >}}\n    {{< include x >}}", ["x": "no"]).paths.isEmpty)
  }

  @Test(arguments: [
    (["a": "{{< include a >}}"], "d/a:1:1: 'a' includes itself; take one of the includes out"),
    (
      ["a": "\n{{< include b >}}", "b": "{{< include a >}}"],
      "d/b:1:1: 'a' includes itself; take one of the includes out"
    ),
    ([:], "d/n.swiftmd:1:1: there is no file 'd/a' to include; correct the path"),
    (
      ["a": "---\ntitle: x\n---\n"],
      "d/a:1:1: an included file has no front matter of its own; "
        + "move it to the document that includes it"
    ),
  ])
  func `a mistake names its file and line`(files: [String: String], message: String) {
    #expect(text("{{< include a >}}", files).messages.map(\.description) == [message])
  }

  @Test func `a document's mistakes name the included file`() {
    do throws(NotebookErrors) {
      _ = try Notebook(
        reading: "a\n\n{{< include x.md >}}\n\n@fig-none", path: "n.swiftmd",
        files: { _ in "b\n\n```{swift}\n//| ech: true\n```" })
      Issue.record("nothing was found")
    } catch {
      #expect(error.errors.map { "\($0.path):\($0.line)" } == ["x.md:4", "n.swiftmd:5"])
    }
  }
}
