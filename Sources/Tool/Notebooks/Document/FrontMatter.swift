/// What a notebook's YAML header says.
public struct FrontMatter: Equatable, Sendable {
  public var title: String?
  public var subtitle: String?
  public var authors: [String] = []
  public var date: String?
  public var description: String?
  /// What the page opens in; a reader may switch.
  public enum Theme: String, CaseIterable, Equatable, Sendable {
    /// What the reader's system prefers.
    case auto
    case light
    case dark
  }

  /// In the order of the file.
  public var params: [Param] = []
  /// Params with several values each.
  public var matrix = ParamMatrix()
  /// Whether the report has a table of contents.
  public var toc = true
  /// Whether headings have numbers.
  public var numbersSections = false
  /// The colours that the page opens in.
  public var theme = Theme.auto
  /// Seconds that each cell may take; `nil` for no limit.
  public var timeout: Double?
  /// Bytes that the notebook's process may take; `nil` for no limit.
  public var memory: Int?
  /// Files that cells read other than through the engine's readers.
  public var reads: [String] = []
  /// Variables of the user's environment that cells see and depend on.
  public var environment: [String] = []
  /// Swift files compiled with the notebook.
  public var use: [String] = []
  /// What citations name, in the order of the file.
  public var references: [Source] = []
  /// BibTeX files that add to `references`, relative to the notebook's folder.
  public var bibliography: [String] = []
  /// Whether cells are compiled with `-O`.
  public var optimize = false

  /// A header that says nothing.
  public init() {}
}
