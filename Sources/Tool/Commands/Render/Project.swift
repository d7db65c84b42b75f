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

  /// `outputs/` with the notebook's path below `notebooks/`; outside of a project, beside the notebook.
  ///
  /// `chosen` is the folder that the user asked for; it takes the report by its bare name.
  func report(of notebook: URL, in chosen: URL?) -> URL {
    let file = notebook.standardizedFileURL
    let name = file.deletingPathExtension().lastPathComponent + ".html"
    if let chosen { return chosen.appending(path: name) }
    guard let root else { return file.deletingLastPathComponent().appending(path: name) }
    let folder = file.deletingLastPathComponent()
    let below = Self.components(of: folder, below: root.appending(path: "notebooks"))
    return (below ?? []).reduce(root.appending(path: "outputs")) { $0.appending(path: $1) }
      .appending(path: name)
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
