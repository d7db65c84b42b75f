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
