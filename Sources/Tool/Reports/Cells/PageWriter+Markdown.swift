import Notebooks
import Outputs

extension PageWriter {
  /// Markdown that a cell shows, with its footnotes behind those of the notebook.
  mutating func markup(ofMarkdown source: String) -> HTML {
    let document = MarkdownDocument(source)
    let before = (firstNote, isInDisplay)
    defer { (firstNote, isInDisplay) = before }
    (firstNote, isInDisplay) = (notes.count, true)
    notes += document.footnotes.map {
      Note(footnote: $0, firstNote: firstNote, isInDisplay: true)
    }
    return "<div class=\"output markdown\">\n\(markup(of: document.blocks))</div>\n"
  }
}
