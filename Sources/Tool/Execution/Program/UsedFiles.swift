import Digests
import Foundation
import Notebooks

/// The files that a notebook names: Swift that is compiled with it, and data that its cells read.
struct UsedFiles {
  /// The paths of `use:`.
  let swift: [URL]
  /// The paths of `reads:` of the front matter and of all cells; of a folder, the files below it.
  let data: [URL]

  /// Throws `ExecutionError.missingFile` for one that isn't there.
  init(_ notebook: Notebook, in folder: URL) throws {
    func found(_ paths: [String], option: String) throws -> [URL] {
      try paths.map { path in
        let file = URL(filePath: path, relativeTo: folder).absoluteURL.standardizedFileURL
        guard FileManager.default.fileExists(atPath: file.path) else {
          throw ExecutionError.missingFile(path: path, option: option)
        }
        return file
      }
    }
    swift = try found(notebook.frontMatter.use, option: "use")
    let reads = notebook.cells.filter(\.options.eval).flatMap(\.options.reads)
    data = try found(notebook.frontMatter.reads + reads, option: "reads").flatMap { place in
      guard FolderListing.isFolder(place.path) else { return [place] }
      return try FolderListing.files(below: place.path).map { place.appending(path: $0) }
    }
  }
}
