import Digests

/// The PNG files below a folder or in a ZIP archive, in the order of their paths.
public struct PictureFolder: Sendable {
  /// Paths from the folder on, such as `cats/007.png`; ascending.
  public let paths: [String]
  private let source: Source

  private enum Source: Sendable {
    case folder(String)
    case archive([String: ZipEntry], ZipArchive)
  }

  /// Looks through a folder and those in it, or through a ZIP archive; throws `DataError` where
  /// there is no PNG file.
  public init(_ path: String) throws {
    if FolderListing.isFolder(path) {
      source = .folder(path)
      paths = try PictureFolder.files(below: path).filter(isPicture)
    } else {
      let archive = try ZipArchive(DataFile(opening: path))
      let entries = archive.entries.filter { isPicture($0.name) }
      source = .archive(
        Dictionary(entries.map { ($0.name, $0) }) { first, _ in first }, archive)
      paths = Set(entries.map(\.name)).sorted()
    }
    guard !paths.isEmpty else {
      throw DataError(
        file: path, found: "no file that ends in .png",
        remedy: "name a folder or a ZIP archive of PNG pictures")
    }
  }

  /// All files below a folder, ascending.
  private static func files(below folder: String) throws -> [String] {
    do {
      let names = try FolderListing.files(below: folder)
      DataAccess.report {
        .looked(path: folder, found: .folder(names: PathObservation.digest(ofNames: names)))
      }
      return names
    } catch {
      throw DataError(
        file: error.folder, found: error.reason, remedy: "name a folder that may be read")
    }
  }

  /// One of the paths as a file.
  public func file(_ path: String) throws -> DataFile {
    switch source {
    case .folder(let folder): return try DataFile(opening: "\(folder)/\(path)")
    case .archive(let entries, let archive):
      guard let entry = entries[path] else {
        throw DataError(file: path, found: "is not in the archive", remedy: "name one that is")
      }
      return try archive.file(entry)
    }
  }
}

private func isPicture(_ path: String) -> Bool {
  path.lowercased().hasSuffix(".png")
}
