/// All mistakes found in one document, in the order of their lines; never empty.
public struct NotebookErrors: Error, Equatable, Sendable, CustomStringConvertible {
  public let errors: [NotebookError]

  init(_ messages: [LocatedMessage], path: String) {
    let ordered = messages.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    errors = ordered.map { $0.inFile(path) }
  }

  /// A line for each mistake.
  public var description: String { errors.map(\.description).joined(separator: "\n") }
}
