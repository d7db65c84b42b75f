import Digests
import Foundation
import Notebooks

/// What decides the results of a system that a notebook defines itself: all code, and `params`.
struct NotebookCode {
  let digest: Digest

  init(_ notebook: Notebook, using files: [URL], params: ParamAssignment) throws {
    var builder = DigestBuilder()
    for cell in notebook.cells where cell.options.eval {
      builder.append(field: CodeText(cell.code).text)
    }
    for file in files {
      builder.append(field: String(decoding: try Data(contentsOf: file), as: UTF8.self))
    }
    builder.append(field: params.json)
    digest = builder.finished()
  }
}
