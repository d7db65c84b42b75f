public import Outputs

/// A value that knows how a report shows it.
public protocol Displayable {
  /// The form in which it crosses to the report.
  var display: Display { get }
}

extension Display: Displayable {
  /// Itself.
  public var display: Display { self }
}

extension String: Displayable {
  /// Plain text, never read as markup.
  public var display: Display { .text(self) }
}

extension TableOutput: Displayable {
  /// A table of cells that are already formatted.
  public var display: Display { .table(self) }
}

/// Text that the report renders like the notebook's prose.
public struct Markdown: Displayable, Hashable, Sendable {
  public var source: String

  public init(_ source: String) {
    self.source = source
  }

  public var display: Display { .markdown(source) }
}

/// Markup that the report puts in as it is.
public struct HTML: Displayable, Hashable, Sendable {
  public var markup: String

  public init(_ markup: String) {
    self.markup = markup
  }

  public var display: Display { .html(markup) }
}
