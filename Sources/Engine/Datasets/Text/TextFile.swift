/// Reads plain text of UTF-8.
public enum TextFile {
  /// The text of a file, packed with gzip or not; throws `DataError` where it is no UTF-8.
  ///
  /// A byte order mark is left out.
  public static func read(_ file: DataFile) throws -> String {
    let bytes = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? file.bytes[3...] : file.bytes[...]
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw DataError(
        file: file.path, found: "bytes that are no UTF-8",
        remedy: "convert the file to UTF-8, or read it as Latin-1")
    }
    return text
  }

  /// The text of a file in Latin-1, in which every byte is a character.
  public static func readLatin1(_ file: DataFile) -> String {
    var text = String.UnicodeScalarView()
    for byte in file.bytes { text.append(Unicode.Scalar(byte)) }
    return String(text)
  }
}
