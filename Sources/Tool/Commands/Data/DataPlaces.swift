import DataCatalogue
import Foundation

/// Where data sets lie on this machine.
struct DataPlaces {
  /// The folders of `SWIFTNB_DATA`.
  let folders: [URL]
  /// The folder of the bundled sets.
  let bundled: URL

  init(_ environment: [String: String]) {
    folders = DataFolders.paths(environment).map { URL(filePath: $0) }
    let top = environment["SWIFTNB_RESOURCES"].map { URL(filePath: $0) } ?? ToolFolder.url
    bundled = top.appending(path: "swiftnb_Datasets.resources/Resources")
  }

  /// Where sets are put.
  var store: URL { folders[0] }

  func bundledFolder(of card: DataCard) -> URL { bundled.appending(path: card.id) }

  /// The set's folder; `nil` where there is none.
  func folder(of card: DataCard) -> URL? {
    let candidates =
      card.supply == .bundled
      ? [bundledFolder(of: card)] : folders.map { $0.appending(path: card.id) }
    return candidates.first { $0.isFolder }
  }
}

extension URL {
  /// Whether a folder lies there.
  var isFolder: Bool {
    var isFolder: ObjCBool = false
    let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return exists && isFolder.boolValue
  }

  /// The paths from here on of all files below that are not hidden, sorted by their bytes.
  func filesBelow() throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    let found = try names.filter { !$0.hasPrefix(".") }.flatMap { name in
      let inner = appending(path: name)
      return inner.isFolder ? try inner.filesBelow().map { "\(name)/\($0)" } : [name]
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
