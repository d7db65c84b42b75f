import Foundation
import Notebooks

/// The notebooks that a command's operands name.
enum NotebookPaths {
  /// Files as they are given; of a folder, all `.swiftmd` files below it, in the order of their paths.
  ///
  /// Throws `UsageError` without operands, and `InputError` for one that is not there, is no
  /// notebook, or holds none.
  static func named(by operands: [String]) throws -> [URL] {
    try located(by: operands).map(\.file)
  }

  /// The same, each with the folder that named it.
  static func located(by operands: [String]) throws -> [(file: URL, folder: URL?)] {
    guard !operands.isEmpty else {
      throw UsageError("no notebook given; name a .swiftmd file or a folder of them")
    }
    var notebooks: [(file: URL, folder: URL?)] = []
    for operand in operands {
      var isFolder: ObjCBool = false
      guard unsafe FileManager.default.fileExists(atPath: operand, isDirectory: &isFolder) else {
        throw InputError("\(operand): there is no such file or folder" + suggestion(for: operand))
      }
      if isFolder.boolValue {
        let found = notebooksBelow(operand)
        guard !found.isEmpty else {
          throw InputError("\(operand): this folder holds no .swiftmd files")
        }
        notebooks += found.map { ($0, URL(filePath: operand)) }
      } else {
        guard operand.hasSuffix(".swiftmd") else {
          throw InputError("\(operand): a notebook's name ends with .swiftmd; rename the file")
        }
        notebooks.append((URL(filePath: operand), nil))
      }
    }
    return notebooks
  }

  /// The operands, or without any the folder `notebooks` of the project that `folder` belongs to.
  ///
  /// Throws `UsageError` where there is no such folder.
  static func orAll(
    _ operands: [String],
    below folder: URL = URL(filePath: FileManager.default.currentDirectoryPath)
  ) throws -> [String] {
    guard operands.isEmpty else { return operands }
    let root = Project(of: folder.appending(path: "any")).root ?? folder
    let notebooks = root.appending(path: "notebooks")
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: notebooks.path, isDirectory: &isFolder),
      isFolder.boolValue
    else {
      throw UsageError(
        "no notebook given, and there is no folder \(notebooks.path); name a .swiftmd file or a "
          + "folder of them")
    }
    return [notebooks.shortPath]
  }

  private static func notebooksBelow(_ folder: String) -> [URL] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in
      name.hasSuffix(".swiftmd") && !name.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    .sorted().map { URL(filePath: folder).appending(path: $0) }
  }

  /// The nearest notebook of the same folder, for a mistyped name.
  private static func suggestion(for operand: String) -> String {
    let file = URL(filePath: operand)
    let folder = file.deletingLastPathComponent()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let notebooks = names.filter { $0.hasSuffix(".swiftmd") }.sorted()
    guard let nearest = nearestName(to: file.lastPathComponent, among: notebooks) else { return "" }
    return "; did you mean \(folder.appending(path: nearest).relativePath)?"
  }
}
