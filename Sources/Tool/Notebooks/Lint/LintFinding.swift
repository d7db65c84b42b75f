/// Something in a notebook that a reader or a later render would stumble over.
public struct LintFinding: Error, Equatable, Sendable, CustomStringConvertible {
  /// What it is about; the raw value is its name in reports for machines.
  public enum Rule: String, Sendable, CaseIterable {
    case document = "document"
    case type = "type"
    case missingAlternativeText = "missing-alternative-text"
    case missingCaption = "missing-caption"
    case unusedParam = "unused-param"
    case headingOrder = "heading-order"
    case brokenLink = "broken-link"
    case undeclaredRead = "undeclared-read"
    case ambient = "ambient"

    /// What the rule asks for, in one sentence.
    public var summary: String {
      switch self {
      case .type: "The cells compile."
      case .document: "The document can be read: options, front matter, labels and references."
      case .missingAlternativeText: "An image has a text for those who can't see it."
      case .missingCaption: "A numbered figure, table or listing has a caption."
      case .unusedParam: "A param of the front matter is used by a cell."
      case .headingOrder: "A heading is at most one level below the one before it."
      case .undeclaredRead: "What a cell reads by itself is declared."
      case .ambient: "No result depends on the clock, on chance or on undeclared variables."
      case .brokenLink: "A link within the document or to a file leads somewhere."
      }
    }
  }

  public var rule: Rule
  public var path: String
  /// Counted from 1.
  public var line: Int
  /// Counted from 1.
  public var column: Int
  public var message: String

  public init(rule: Rule, path: String, line: Int, column: Int = 1, message: String) {
    self.rule = rule
    self.path = path
    self.line = line
    self.column = column
    self.message = message
  }

  /// The finding at the place where its line was read.
  func moved(by origins: LineOrigins) -> LintFinding {
    var finding = self
    (finding.path, finding.line) = origins.place(ofLine: line)
    return finding
  }

  /// A mistake for which the document is not rendered, unlike all others.
  public var isError: Bool { rule == .document || rule == .type }

  public var description: String {
    "\(path):\(line):\(column): \(isError ? "error" : "warning"): \(message) (\(rule.rawValue))"
  }
}
