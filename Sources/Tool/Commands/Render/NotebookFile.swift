import Foundation
import Notebooks

/// A notebook's file as it was when a render began.
struct NotebookFile {
  private let file: URL
  private let bytes: Data

  /// Nobody writes more by hand; a file of another kind is taken for a notebook by mistake.
  private static let limit = 64 << 20

  /// Throws `InputError` for what is no file, can't be read, or is too large.
  init(at file: URL) throws(InputError) {
    var status = stat()
    guard unsafe stat(file.path, &status) == 0 else {
      throw InputError("\(file.relativePath): there is no such file, or it can't be read")
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw InputError("\(file.relativePath): is not a regular file; name a .swiftmd file")
    }
    guard status.st_size <= Self.limit else {
      throw InputError(
        "\(file.relativePath): has \(status.st_size / 1_000_000) MB; a notebook has at most "
          + "\(Self.limit / 1_000_000): keep data in files of their own")
    }
    guard let bytes = try? Data(contentsOf: file) else {
      throw InputError("\(file.relativePath): can't be read; make it readable")
    }
    (self.file, self.bytes) = (file, bytes)
  }

  /// Bytes that are no UTF-8 become U+FFFD.
  private var text: String { String(decoding: bytes, as: UTF8.self) }

  /// What the text says, with what it includes; throws `NotebookErrors`.
  func notebook() throws(NotebookErrors) -> Notebook {
    try Notebook(reading: text, path: file.relativePath, files: ProseInput.files(beside: file))
  }

  /// Whether the file still holds the same bytes.
  var isCurrent: Bool { (try? Data(contentsOf: file)) == bytes }
}
