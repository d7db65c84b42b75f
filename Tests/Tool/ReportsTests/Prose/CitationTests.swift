import Notebooks
import Outputs
import Testing

@testable import Reports

@Suite struct CitationTests {
  static let header = """
    ---
    references:
      - id: liu2020
        author: ["Liu, Sheng", Jonathan Niles-Weed, Narges Razavian]
        title: Early-learning regularization
        year: 2020
        venue: NeurIPS
        url: https://example.org/elr
      - id: b
        author: Ann Bee
        title: Unused <i>
        year: 1999
    ---

    """

  private func writer(_ prose: String) throws -> (PageWriter, Notebook) {
    let notebook = try Notebook(reading: Self.header + prose, path: "n.swiftmd")
    let outputs = NotebookOutputs(cells: [], inlines: [], opened: [:])
    return (PageWriter(notebook: notebook, outputs: outputs), notebook)
  }

  @Test(arguments: [
    (
      "[see @liu2020, p. 3; -@b]",
      "(see <a class=\"citation\" href=\"#nb-ref-liu2020\">Liu et al., 2020</a>, p. 3; "
        + "<a class=\"citation\" href=\"#nb-ref-b\">1999</a>)"
    ),
    (
      "@liu2020 show @nobody",
      "<a class=\"citation\" href=\"#nb-ref-liu2020\">Liu et al. (2020)</a> show @nobody"
    ),
  ])
  func `citations`(prose: String, markup: String) throws {
    var (writer, notebook) = try writer(prose)
    #expect(writer.markup(of: notebook.blocks).markup == "<p>\(markup)</p>\n")
  }

  @Test func `only cited works are listed, with their text escaped`() throws {
    var (writer, notebook) = try writer("[@b]")
    #expect(writer.bibliography.isEmpty)
    _ = writer.markup(of: notebook.blocks)
    let list = writer.bibliography.markup
    #expect(list.contains("<li id=\"nb-ref-b\">Ann Bee (1999). Unused &lt;i&gt;.</li>"))
    #expect(!list.contains("liu2020"))
  }

  @Test(arguments: [
    ("a\n: b", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>\n"),
    ("[a]{.c} H~2~", "<p><span class=\"c\">a</span> H<sub>2</sub></p>\n"),
    ("{.x}\nb", "<div class=\"x\">\n<p>b</p>\n</div>\n"),
    ("[a](b){.c}", "<p><a class=\"c\" href=\"b\">a</a></p>\n"),
  ])
  func `attributes and definition lists reach the page`(prose: String, markup: String) throws {
    var (writer, notebook) = try writer(prose)
    #expect(writer.markup(of: notebook.blocks).markup == markup)
  }
}
