import Notebooks
import Outputs
import Testing

@testable import Reports

@Suite struct FootnotesTests {
  @Test func `notes lead back to every place that names them`() {
    let blocks: [Block] = [.paragraph([.footnote(0), .footnote(0), .footnote(1)])]
    let notebook = Notebook(
      path: "n", source: "", blocks: blocks,
      footnotes: [
        Footnote(name: "a", blocks: [.paragraph([.text("first")])]),
        Footnote(name: "b", blocks: [.thematicBreak]),
      ])
    var writer = PageWriter(
      notebook: notebook, outputs: .init(cells: [], inlines: [], opened: [:]))
    let body = writer.markup(of: blocks).markup
    let notes = writer.footnotes.markup
    #expect(body.contains("href=\"#nb-note-1\" id=\"nb-mark-1\""))
    #expect(body.contains("href=\"#nb-note-1\" id=\"nb-mark-1-2\""))
    #expect(body.contains("href=\"#nb-note-2\" id=\"nb-mark-2\""))
    #expect(notes.contains("<li id=\"nb-note-1\"><p>first <a class=\"back\" href=\"#nb-mark-1\""))
    #expect(notes.contains("href=\"#nb-mark-1-2\""))
    #expect(notes.contains("<li id=\"nb-note-2\"><hr>"))
  }

  @Test func `notes of shown Markdown come behind the notebook's, and its headings take no id`() {
    let source = "a[^1]\n\n## Results\n\n[^1]: shown[^2]\n[^2]: deeper"
    let heading = Block.heading(.init(level: 2, inlines: [.text("Results")], id: "results"))
    let notebook = Notebook(
      path: "n", source: "", blocks: [.cell(0), heading, .paragraph([.footnote(0)])],
      cells: [Cell(index: 0, line: 1, codeLine: 2, code: "")],
      footnotes: [Footnote(name: "a", blocks: [.paragraph([.text("own")])])])
    let cell = NotebookOutputs.Cell(
      state: .finished, outputs: [.display(.markdown(source))])
    var writer = PageWriter(
      notebook: notebook, outputs: .init(cells: [cell], inlines: [], opened: [:]))
    let body = writer.markup(of: notebook.blocks).markup
    let notes = writer.footnotes.markup
    #expect(body.contains("<h2 id=\"results-2\">"))
    #expect(body.contains("<h2 id=\"results\">"))
    #expect(body.contains("id=\"nb-mark-2\" role=\"doc-noteref\" aria-label=\"Footnote 2\">2<"))
    #expect(notes.contains("<li id=\"nb-note-1\"><p>own"))
    #expect(notes.contains("<li id=\"nb-note-2\"><p>shown<sup>"))
    #expect(notes.contains("<li id=\"nb-note-3\"><p>deeper <a class=\"back\" href=\"#nb-mark-3\""))
  }

  @Test func `values of expressions stand in the text, and what is missing is marked`() {
    let blocks: [Block] = [.paragraph([.expression(0), .expression(1)])]
    let notebook = Notebook(
      path: "n", source: "", blocks: blocks,
      expressions: ["a", "b < c"].map { InlineExpression(code: $0, line: 1, column: 1) })
    var writer = PageWriter(
      notebook: notebook, outputs: .init(cells: [], inlines: ["<1>", nil], opened: [:]))
    let body = writer.markup(of: blocks).markup
    #expect(body.contains("<span class=\"value\">&lt;1&gt;</span>"))
    #expect(
      body.contains("class=\"unresolved\" title=\"This expression was not reached\">b &lt; c<"))
  }
}
