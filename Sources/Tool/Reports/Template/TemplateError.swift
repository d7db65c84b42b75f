/// What is wrong with a template, and where.
public struct TemplateError: Error, Equatable, CustomStringConvertible {
  /// The file's path as the reader knows it.
  public var file: String
  /// Counted from 1; `nil` where the file itself is the matter.
  public var line: Int?
  /// What was found and the remedy.
  public var message: String

  public var description: String {
    line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)"
  }
}
