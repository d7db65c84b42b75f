public import Digests
public import Tensors

/// A photograph from scikit-image's samples (bundled).
///
/// The README beside the archive states source and licence of each.
public struct Photo: Sendable {
  /// Such as `coffee`.
  public let name: String
  /// [height, width, 1 or 3], each value in 0...1.
  public let image: Tensor
  public let fingerprint: Digest

  public var height: Int { image.shape[0] }
  public var width: Int { image.shape[1] }
  public var isGrey: Bool { image.shape[2] == 1 }
}

/// Twelve photographs of 300 to 741 pixels' width, four of them in colour (bundled).
public enum Photos {
  /// Reads all photographs in the order of their names.
  public static func load() throws -> [Photo] {
    let archive = try ZipArchive(archiveFile())
    return try archive.entries.map { try photo($0, of: archive) }
  }

  /// Reads the one photograph of this name; throws `DataError` where there is none.
  public static func load(_ name: String) throws -> Photo {
    let archive = try ZipArchive(archiveFile())
    guard let entry = archive.entries.first(where: { $0.name == "\(name).png" }) else {
      let names = archive.entries.map { $0.name.replacing(".png", with: "") }
      throw DataError(
        file: name, found: "is none of the bundled photographs",
        remedy: "name one of \(names.joined(separator: ", "))")
    }
    return try photo(entry, of: archive)
  }

  private static func archiveFile() throws -> DataFile {
    try DataFile(opening: BundledFiles.path(of: "photos/photos.zip"))
  }

  private static func photo(_ entry: ZipEntry, of archive: ZipArchive) throws -> Photo {
    let file = try archive.file(entry)
    return Photo(
      name: entry.name.replacing(".png", with: ""), image: try PNGPicture(file).tensor,
      fingerprint: file.digest)
  }
}
