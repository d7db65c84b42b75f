import Foundation
import Notebooks
import Outputs

/// Writes a notebook's blocks and cells as markup, in reading order.
///
/// It keeps what the order decides: which ids are taken, which claims were met, how often a
/// footnote was named.
struct PageWriter {
  let notebook: Notebook
  let outputs: NotebookOutputs
  /// Bytes of the prose's image files, by the names that the prose gives.
  let images: [String: Data]
  let isSafe: Bool
  /// Levels that headings move down.
  let headingShift: Int
  let references: References
  var anchors: Anchors
  /// The claims that were written, and those that hidden cells made.
  var claims: [ClaimPanel.Entry] = []
  /// How often each footnote was named, by its index.
  var footnoteUses: [Int: Int] = [:]
  /// The keys of the works that were cited.
  var cited: Set<String> = []
  /// How many charts were written.
  var drawings = 0
  /// Where the bytes of pictures go.
  var pictures = PictureFiles()
  /// Ids of the cells that stand on the page, by their index.
  var cellIds: [Int: String] = [:]
  /// The notes at the page's end: the notebook's, then those of Markdown that cells show.
  var notes: [Note]
  /// Where the footnotes of the Markdown being written begin among `notes`.
  var firstNote = 0
  /// Whether what is written comes from a cell's Markdown, not from the author's.
  var isInDisplay = false

  /// A footnote with what its own footnotes count from.
  struct Note {
    var footnote: Footnote
    var firstNote: Int
    var isInDisplay: Bool
  }

  init(
    notebook: Notebook, outputs: NotebookOutputs, images: [String: Data] = [:],
    isSafe: Bool = false, headingShift: Int = 0
  ) {
    self.notebook = notebook
    self.outputs = outputs
    self.images = images
    self.isSafe = isSafe
    self.headingShift = headingShift
    references = References(numbering: notebook, outputs)
    notes = notebook.footnotes.map { Note(footnote: $0, firstNote: 0, isInDisplay: false) }
    let noted = notebook.footnotes.flatMap(\.blocks)
    anchors = Anchors(authored: (notebook.blocks + noted).flatMap(\.flattened), notebook.cells)
  }

  /// The author's `label` as an id, the first time; what a cell shows must not take it.
  mutating func id(of label: String?) -> String? {
    isInDisplay ? nil : anchors.once(label)
  }

  /// "Figure 3" for a numbered label of the author's.
  func name(of label: String?) -> String? {
    isInDisplay ? nil : references.name(of: label)
  }
}
