/// Something that ends in a picture: a chart, several of them, or a grid of images.
public protocol Drawable: Sendable {
  /// The finished drawing, before any file format.
  func laidOut() -> Scene
  /// What a reader who can't see the picture is told, made from its contents.
  var alternativeText: String { get }
  /// The numbers behind the picture.
  var dataTable: ChartData { get }
}

/// A chart's numbers as a table of text.
public struct ChartData: Hashable, Sendable {
  /// A column's heading, and whether its cells are numbers.
  public struct Column: Hashable, Sendable {
    public var title: String
    public var isNumeric: Bool

    public init(_ title: String, isNumeric: Bool) {
      self.title = title
      self.isNumeric = isNumeric
    }
  }

  public var columns: [Column]
  public var rows: [[String]]

  public init(columns: [Column] = [], rows: [[String]] = []) {
    self.columns = columns
    self.rows = rows
  }
}
