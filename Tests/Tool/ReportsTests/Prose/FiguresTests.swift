import Foundation
import Notebooks
import Outputs
import Testing

@testable import Reports

@Suite struct FiguresTests {
  /// A PNG's signature is all that a page looks at.
  private static let picture = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])

  private func markup(_ prose: String, values: [String?] = []) throws -> String {
    let notebook = try Notebook(reading: prose, path: "n.swiftmd")
    let outputs = NotebookOutputs(
      cells: notebook.cells.map { _ in .init(state: .finished, outputs: []) }, inlines: values,
      opened: [:])
    var writer = PageWriter(
      notebook: notebook, outputs: outputs,
      images: ["a.png": Self.picture, "b.png": Self.picture])
    return writer.markup(of: notebook.blocks).markup
      .replacing(#/src="data:[^"]*"/#, with: "src")
  }

  @Test func `a labelled picture that stands alone is a figure with its text as caption`() throws {
    let html = try markup("![Dice of *all*](a.png){#fig-a width=50}\n\nSee @fig-a.\n")
    #expect(
      html == """
        <figure id="fig-a">
        <img width="50" src alt="Dice of all">
        <figcaption><span class="number">Figure 1</span> Dice of <em>all</em></figcaption>
        </figure>
        <p>See <a class="reference" href="#fig-a">Figure\u{A0}1</a>.</p>

        """)
  }

  @Test func `a caption's value also stands in the alternative text`() throws {
    let html = try markup("![Dice `{swift} d`](a.png){#fig-a}\n", values: ["0.8"])
    #expect(html.contains("alt=\"Dice 0.8\""))
    #expect(html.contains("Dice <span class=\"value\">0.8</span></figcaption>"))
  }

  @Test func `a figure's division has lettered parts in columns`() throws {
    let html = try markup(
      """
      ::: {#fig-all layout-ncol=2}
      ![One](a.png){#fig-one}

      ![Two](b.png){#fig-two}

      Both.
      :::

      @fig-all, @fig-two
      """)
    #expect(html.contains("<figure id=\"fig-all\">\n<div class=\"grid\" style=\"--columns:2\">"))
    #expect(html.contains("<span class=\"number\">(b)</span> Two"))
    #expect(html.contains("<span class=\"number\">Figure 1</span> Both."))
    #expect(html.contains("href=\"#fig-two\">Figure\u{A0}1b</a>"))
  }

  @Test func `pictures of one paragraph stand side by side`() throws {
    let html = try markup("::: {layout-ncol=2}\n![x](a.png)\n![y](b.png)\n:::\n")
    #expect(html.components(separatedBy: "<div>\n<p><img").count == 3)
  }

  @Test(arguments: ["0", "two", "-1"])
  func `columns are a whole number`(columns: String) {
    #expect(throws: NotebookErrors.self) {
      try Notebook(reading: "::: {layout-ncol=\(columns)}\na\n:::\n", path: "n")
    }
  }

  @Test func `sections have numbers where the header asks for them`() throws {
    let html = try markup("---\nnumber-sections: true\n---\n## A\n\n### B {#sec-b}\n\n@sec-b\n")
    #expect(html.contains("<span class=\"section-number\">1.1</span> B"))
    #expect(html.contains("href=\"#sec-b\">Section\u{A0}1.1</a>"))
  }
}
