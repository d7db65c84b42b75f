/// All mistakes found in one document, in the order of their lines; never empty.
public struct NotebookErrors: Error, Equatable, Sendable, CustomStringConvertible {
  public let errors: [NotebookError]

  /// `origins` says where the lines of the messages were read; `others` come from other files.
  init(_ messages: [LocatedMessage], origins: LineOrigins, others: [NotebookError] = []) {
    let ordered = messages.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    errors =
      ordered.map { message in
        let place = origins.place(ofLine: message.line)
        return NotebookError(
          path: place.path, line: place.line, column: message.column, message: message.message)
      } + others
  }

  /// A line for each mistake.
  public var description: String { errors.map(\.description).joined(separator: "\n") }
}
