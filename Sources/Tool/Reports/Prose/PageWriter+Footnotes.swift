import Notebooks

extension PageWriter {
  /// The number in the text, linked to the note.
  mutating func mark(ofFootnote indexInDocument: Int) -> HTML {
    let index = firstNote + indexInDocument
    let use = footnoteUses[index, default: 0] + 1
    footnoteUses[index] = use
    return """
      <sup><a class="footnote" href="#\(noteId(index))" id="\(markId(index, use: use))" \
      role="doc-noteref" aria-label="Footnote \(index + 1)">\(index + 1)</a></sup>
      """
  }

  /// The list of notes with their ways back; empty without any.
  ///
  /// Call it after the body: only then is it known where the notes were named.
  var footnotes: HTML {
    mutating get {
      var items: [HTML] = []
      for index in notes.indices {
        (firstNote, isInDisplay) = (notes[index].firstNote, notes[index].isInDisplay)
        let text = markup(of: notes[index].footnote.blocks)
        let uses = footnoteUses[index, default: 0]
        let ways = (1..<(uses + 1)).map { use -> HTML in
          """
           <a class="back" href="#\(markId(index, use: use))" role="doc-backlink" \
          aria-label="Back to the text">↩\u{FE0E}</a>
          """
        }.joined()
        items.append("<li id=\"\(noteId(index))\">\(ending(text, with: ways))</li>\n")
      }
      return items.isEmpty ? .empty : "<ol>\n\(items.joined())</ol>\n"
    }
  }

  /// `ways` at the end of the last paragraph, where there is one.
  private func ending(_ text: HTML, with ways: HTML) -> HTML {
    let end = "</p>\n"
    guard text.markup.hasSuffix(end) else { return text + ways }
    return HTML(trusting: String(text.markup.dropLast(end.count))) + ways + "</p>\n"
  }

  private func noteId(_ index: Int) -> String { "nb-note-\(index + 1)" }

  private func markId(_ index: Int, use: Int) -> String {
    "nb-mark-\(index + 1)" + (use == 1 ? "" : "-\(use)")
  }
}
