import Tensors

/// Shakespeare's 37 plays and 5 poems (bundled).
///
/// The texts of Project Gutenberg; the README beside the file states source and licence.
public enum Shakespeare {
  /// One play or poem.
  public struct Work: Hashable, Sendable {
    /// Such as `romeo_and_juliet`.
    public let id: String
    /// Comedy, history, tragedy or poem.
    public let genre: String
    public let text: String
  }

  /// Reads all texts in the order of their names.
  public static func load() throws -> [Work] {
    let file = try DataFile(opening: BundledFiles.path(of: "shakespeare/texts.jsonl.gz"))
    return try JSONValue.lines(file).enumerated().map { index, line in
      guard let id = line["id"]?.text, let genre = line["genre"]?.text,
        let text = line["text"]?.text
      else {
        throw DataError(
          file: file.path, position: .line(index + 1), found: "no id, genre and text",
          remedy: getItAgain)
      }
      return Work(id: id, genre: genre, text: text)
    }
  }
}
