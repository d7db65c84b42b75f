import Notebooks
import Outputs

/// Prose alone as HTML, as it stands in a report's body.
public enum ProseFragment {
  /// The fragment, with the footnotes behind it.
  public static func html(of markdown: String) -> String {
    let document = MarkdownDocument(markdown)
    let notebook = Notebook(
      path: "", source: markdown, frontMatter: FrontMatter(), blocks: document.blocks, cells: [],
      expressions: [], footnotes: document.footnotes)
    var writer = PageWriter(
      notebook: notebook, outputs: NotebookOutputs(cells: [], inlines: [], opened: [:]),
      images: [:],
      isSafe: false, headingShift: 0)
    let body = writer.markup(of: document.blocks)
    let notes = writer.footnotes
    let section: HTML =
      notes.isEmpty ? .empty : "<section class=\"footnotes\">\n\(notes)</section>\n"
    return (body + section).markup
  }
}
