/// What a notebook's YAML header says.
public struct FrontMatter: Equatable, Sendable {
  public var title: String?
  public var subtitle: String?
  public var authors: [String] = []
  public var date: String?
  public var description: String?
  /// In the order of the file.
  public var params: [Param] = []
  /// Whether the report has a table of contents.
  public var toc = true
  /// Seconds that each cell may take; `nil` for no limit.
  public var timeout: Double?
  /// Bytes that the notebook's process may take; `nil` for no limit.
  public var memory: Int?
  /// Files that cells read other than through the engine's readers.
  public var reads: [String] = []
  /// Swift files compiled with the notebook.
  public var use: [String] = []
  /// What citations name, in the order of the file.
  public var references: [Source] = []
  /// Whether cells are compiled with `-O`.
  public var optimize = false

  /// A header that says nothing.
  public init() {}
}

/// A setting that a cell reads as `params.NAME`, with the type of its value in the header.
public struct Param: Equatable, Sendable {
  public var name: String
  public var value: ParamValue
  /// The line of the file, counted from 1.
  public var line: Int

  public init(name: String, value: ParamValue, line: Int) {
    self.name = name
    self.value = value
    self.line = line
  }
}

/// A setting's value: its case is its static type in the cells.
public enum ParamValue: Equatable, Hashable, Sendable, Codable {
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
}
