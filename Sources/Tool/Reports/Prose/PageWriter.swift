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
  /// Ids of the cells that stand on the page, by their index.
  var cellIds: [Int: String] = [:]
  /// Whether what is written comes from a cell's Markdown, not from the author's.
  var isInDisplay = false

  init(
    notebook: Notebook, outputs: NotebookOutputs, images: [String: Data] = [:],
    isSafe: Bool = false, headingShift: Int = 0
  ) {
    self.notebook = notebook
    self.outputs = outputs
    self.images = images
    self.isSafe = isSafe
    self.headingShift = headingShift
    references = References(numbering: notebook)
    let notes = notebook.footnotes.flatMap(\.blocks)
    anchors = Anchors(authored: (notebook.blocks + notes).flatMap(\.flattened), notebook.cells)
  }
}
