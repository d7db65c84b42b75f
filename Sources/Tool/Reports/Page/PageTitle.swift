import Foundation
import Notebooks

/// The page's one first-level heading, and what is left for the body.
///
/// It comes from the front matter, or from a first-level heading that opens the prose, or from the
/// file's name.
struct PageTitle {
  var inlines: [Inline]
  /// The blocks below the title.
  var body: [Block]
  /// How far the body's headings move down, so that the title stays the only one of its level.
  var headingShift: Int

  init(of notebook: Notebook) {
    body = notebook.blocks
    if !notebook.title.isEmpty {
      inlines = notebook.title
    } else if case .heading(let heading)? = body.first, heading.level == 1 {
      inlines = heading.inlines
      body.removeFirst()
    } else {
      let file = URL(filePath: notebook.path)
      inlines = [.text(file.deletingPathExtension().lastPathComponent)]
    }
    headingShift = body.flatMap(\.headings).contains { $0.level == 1 } ? 1 : 0
  }
}
