import Foundation

/// What the compiler says of one place.
public struct CompilerMessage: Equatable, Sendable {
  /// How serious it is.
  public enum Severity: String, Equatable, Sendable {
    case error
    case warning
  }

  public var path: String
  /// Counted from 1.
  public var line: Int
  /// Counted from 1.
  public var column: Int
  public var severity: Severity
  public var message: String
  /// The compiler's whole text: the message, the line with its mark, and the notes.
  public var text: String
  /// The notebook's cell in which the place lies.
  public var cell: Int?

  /// Reads what `-diagnostic-style llvm` prints; a message that comes twice is kept once.
  static func messages(in text: String) -> [CompilerMessage] {
    var messages: [CompilerMessage] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let message = CompilerMessage(heading: line) {
        messages.append(message)
      } else if !messages.isEmpty {
        messages[messages.count - 1].text += "\n" + line
      }
    }
    var seen: Set<String> = []
    return messages.map(\.trimmed).filter { seen.insert($0.text).inserted }
  }

  /// Reads `PATH:LINE:COLUMN: error: MESSAGE` or `<unknown>:0: error: MESSAGE`; notes go with what
  /// they belong to.
  private init?(heading: Substring) {
    for severity in [Severity.error, .warning] {
      guard let mark = heading.range(of: ": \(severity.rawValue): ") else { continue }
      var place = heading[..<mark.lowerBound].split(
        separator: ":", omittingEmptySubsequences: false)
      guard let last = place.popLast().flatMap({ Int($0) }) else { continue }
      let line = place.last.flatMap { Int($0) }
      if line != nil { place.removeLast() }
      path = place.joined(separator: ":")
      (self.line, column) = line.map { ($0, last) } ?? (last, 1)
      self.severity = severity
      message = String(heading[mark.upperBound...])
      text = String(heading)
      cell = nil
      return
    }
    return nil
  }

  private var trimmed: CompilerMessage {
    var copy = self
    while copy.text.hasSuffix("\n") { copy.text.removeLast() }
    return copy
  }
}
