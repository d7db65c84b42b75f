import Foundation

/// How a report names a data file: the same wherever project and tool lie.
enum DataName {
  /// `bundled digits/digits.csv.gz`, a path below the project or the notebook's folder, or the whole path.
  static func readable(_ path: String, of project: Project, notebook: URL) -> String {
    if let bundled = path.range(of: "swiftnb_Datasets.resources/Resources/") {
      return "bundled " + path[bundled.upperBound...]
    }
    let folders = [project.root, notebook.standardizedFileURL.deletingLastPathComponent()]
    for case let folder? in folders where path.hasPrefix(folder.path + "/") {
      return String(path.dropFirst(folder.path.count + 1))
    }
    return path
  }
}
