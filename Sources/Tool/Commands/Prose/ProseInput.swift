import Foundation

/// The text that a command is given.
enum ProseInput {
  /// The text of a file, or of standard input for `-`; bytes that are no UTF-8 become U+FFFD.
  ///
  /// Throws `InputError` where the file can't be read.
  static func text(of operand: String) throws(InputError) -> String {
    if operand == "-" {
      return String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
    }
    guard let bytes = FileManager.default.contents(atPath: operand) else {
      throw InputError("\(operand): there is no such file, or it can't be read")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads what a document at `file` includes, by paths relative to its folder.
  static func files(beside file: URL) -> (String) -> String? {
    let folder = file.deletingLastPathComponent()
    return { path in
      let target = URL(filePath: path, relativeTo: folder)
      return FileManager.default.contents(atPath: target.path).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }
}
