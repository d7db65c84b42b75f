/// Named arrays of an NPZ file: a ZIP archive of NPY files, stored or deflated.
public struct NPZFile: Sendable {
  /// The arrays' names in the file's order.
  public let names: [String]
  private let archive: ZipArchive
  private let path: String

  /// Reads the directory; throws `DataError` for damaged archives.
  public init(_ file: DataFile) throws {
    archive = try ZipArchive(file)
    path = file.path
    names = archive.entries.map { NPZFile.name(of: $0) }
  }

  /// Reads one array; throws `DataError` where it is missing or damaged.
  public func array(_ name: String) throws -> NumericArray {
    guard let entry = archive.entries.first(where: { NPZFile.name(of: $0) == name }) else {
      throw DataError(
        file: path, found: "no array '\(name)'",
        remedy: "name one of \(names.joined(separator: ", "))")
    }
    if let (file, range) = try archive.storedRange(of: entry) {
      return try NumericArray(file, range)
    }
    return try NumericArray(archive.file(entry))
  }

  /// The bytes of a file with these arrays, in this order.
  public static func bytes(
    of arrays: KeyValuePairs<String, NumericArray>, deflating: Bool = true
  ) -> [UInt8] {
    var writer = ZipWriter(deflating: deflating)
    for (name, array) in arrays { writer.add("\(name).npy", array.npyBytes()) }
    return writer.bytes()
  }

  private static func name(of entry: ZipEntry) -> String {
    entry.name.hasSuffix(".npy") ? String(entry.name.dropLast(4)) : entry.name
  }
}
