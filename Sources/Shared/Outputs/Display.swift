public import Foundation

/// Something a cell shows, in the form in which it crosses from the cell's process to the tool.
public enum Display: Codable, Equatable, Sendable {
  /// Plain text, shown in a fixed-width face; never read as markup.
  case text(String)
  /// Markdown that the report renders like the notebook's prose.
  case markdown(String)
  /// Markup that the report puts in as it is.
  case html(String)
  /// A picture.
  case image(ImageOutput)
  /// A drawing.
  case chart(ChartOutput)
  /// Rows under named columns.
  case table(TableOutput)
  /// What a clock's numbers went into: another one at every run.
  indirect case measured(Display)

  /// What there is to show, whether a clock had a part in it or not.
  public var content: Display {
    if case .measured(let display) = self { display.content } else { self }
  }

  /// Whether a clock's numbers went into all of it.
  public var isMeasured: Bool {
    if case .measured = self { true } else { false }
  }
}

/// A PNG picture with its size in CSS pixels.
public struct ImageOutput: Codable, Equatable, Sendable {
  public var png: Data
  public var width: Double
  public var height: Double
  /// What a reader who can't see the picture is told.
  public var alternativeText: String

  public init(png: Data, width: Double, height: Double, alternativeText: String) {
    self.png = png
    self.width = width
    self.height = height
    self.alternativeText = alternativeText
  }
}

/// A chart as a stand-alone `<svg>` element whose colours are CSS variables.
public struct ChartOutput: Codable, Equatable, Sendable {
  public var svg: String
  /// CSS pixels.
  public var width: Double
  public var height: Double
  /// What a reader who can't see the chart is told.
  public var alternativeText: String
  /// The numbers behind the marks.
  public var data: TableOutput?

  public init(
    svg: String, width: Double, height: Double, alternativeText: String, data: TableOutput? = nil
  ) {
    self.svg = svg
    self.width = width
    self.height = height
    self.alternativeText = alternativeText
    self.data = data
  }
}

/// A table whose cells are already formatted.
public struct TableOutput: Codable, Equatable, Sendable {
  /// A column's heading and the side to which its cells lean.
  public struct Column: Codable, Equatable, Sendable {
    public var title: String
    public var isNumeric: Bool
    /// Whether its cells were taken from a clock.
    public var isMeasured: Bool

    public init(title: String, isNumeric: Bool, isMeasured: Bool = false) {
      self.title = title
      self.isNumeric = isNumeric
      self.isMeasured = isMeasured
    }
  }

  public var columns: [Column]
  public var rows: [[String]]

  public init(columns: [Column], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }
}
