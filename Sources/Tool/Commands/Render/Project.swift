import Foundation

/// The folder that a notebook belongs to, and where its report goes.
struct Project: Equatable {
  /// The nearest folder upwards that holds `swiftnb.yml`, `Package.swift` or `.git`; `nil` outside of any.
  let root: URL?

  /// Finds the project of `file`.
  init(of file: URL) {
    let marks = ["swiftnb.yml", "Package.swift", ".git"]
    var folder = file.standardizedFileURL.deletingLastPathComponent()
    while true {
      let holdsMark = marks.contains {
        FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
      }
      if holdsMark {
        root = folder
        return
      }
      let parent = folder.deletingLastPathComponent()
      guard parent.path != folder.path else { break }
      folder = parent
    }
    root = nil
  }

  /// `outputs/`, or the folder that the user asked for, with the notebook's path below `notebooks/`.
  ///
  /// A notebook that lies elsewhere keeps its path below `base`, the folder that the user named it
  /// by. Outside of a project the report lies beside the notebook, unless a folder was asked for.
  func report(of notebook: URL, in chosen: URL?, below base: URL? = nil) -> URL {
    let file = notebook.standardizedFileURL
    let name = file.deletingPathExtension().lastPathComponent + ".html"
    let folder = file.deletingLastPathComponent()
    guard let top = chosen ?? outputs else { return folder.appending(path: name) }
    let inner =
      componentsBelowNotebooks(folder)
      ?? base.flatMap { Self.components(of: folder, below: $0) } ?? []
    return inner.reduce(top) { $0.appending(path: $1) }.appending(path: name)
  }

  /// Where the page that lists the reports of `folder` goes.
  func index(of folder: URL, in chosen: URL?) -> URL {
    let folder = folder.standardizedFileURL
    guard let top = chosen ?? outputs else { return folder.appending(path: "index.html") }
    return (componentsBelowNotebooks(folder) ?? []).reduce(top) { $0.appending(path: $1) }
      .appending(path: "index.html")
  }

  private var outputs: URL? { root?.appending(path: "outputs") }

  private func componentsBelowNotebooks(_ folder: URL) -> [String]? {
    root.flatMap { Self.components(of: folder, below: $0.appending(path: "notebooks")) }
  }

  /// Where runs are kept unless `SWIFTNB_STORE` says otherwise.
  func store(beside notebook: URL, environment: [String: String]) -> URL {
    if let path = environment["SWIFTNB_STORE"], !path.isEmpty { return URL(filePath: path) }
    return (root ?? notebook.standardizedFileURL.deletingLastPathComponent())
      .appending(path: ".swiftnb")
  }

  private static func components(of folder: URL, below root: URL) -> [String]? {
    let (inner, outer) = (folder.pathComponents, root.standardizedFileURL.pathComponents)
    guard inner.starts(with: outer) else { return nil }
    return Array(inner.dropFirst(outer.count))
  }
}
