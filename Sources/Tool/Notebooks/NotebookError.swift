/// A mistake in a document: where it is, what was found, and what to do about it.
public struct NotebookError: Error, Equatable, Sendable, CustomStringConvertible {
  public var path: String
  /// Counted from 1.
  public var line: Int
  /// Counted from 1.
  public var column: Int
  public var message: String

  public init(path: String, line: Int, column: Int = 1, message: String) {
    self.path = path
    self.line = line
    self.column = column
    self.message = message
  }

  public var description: String { "\(path):\(line):\(column): \(message)" }
}

/// A mistake found by a reader that does not know the file's path.
struct LocatedMessage: Error, Equatable {
  /// Counted from 1 in the whole file.
  var line: Int
  var column: Int = 1
  var message: String

  func inFile(_ path: String) -> NotebookError {
    NotebookError(path: path, line: line, column: column, message: message)
  }
}
