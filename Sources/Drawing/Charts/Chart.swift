/// A picture of data: marks over two axes, with title, legend and labels.
///
///     Chart("Accuracy") { Line(rows, x: \.noise, y: \.accuracy, color: \.method) }
///       .xAxis("label noise", format: .percent)
public struct Chart: Drawable {
  /// Where the names of the series stand.
  public enum Legend: Hashable, Sendable {
    /// At the ends of lines where they fit, otherwise above the plot.
    case automatic
    case direct
    case right
    case top
    /// Over a corner of the plot, by default the one with the fewest rows; above the plot where
    /// the series take more than half of it.
    case inside(Corner? = nil)
    case none
  }

  var title: String
  var marks: [any Mark]
  var x = Axis()
  var y = Axis()
  var width = 640.0
  var height = 360.0
  var subtitle = ""
  var legend = Legend.automatic
  /// Of the charts beside this one, when they share their axes.
  var shared: SharedScales?
  var insets: [Inset] = []
  /// Whether lines and rules may be named at their ends.
  var hasEndLabels = true
  /// Replaces what the chart would say of itself.
  var writtenAlternative: String?
  var writtenTable: ChartData?

  /// The marks are drawn in their order, later ones in front.
  public init(_ title: String = "", @ChartBuilder marks: () -> [any Mark]) {
    self.title = title
    self.marks = marks()
  }
}

/// Collects the marks of a chart.
@resultBuilder
public enum ChartBuilder {
  public static func buildExpression(_ mark: some Mark) -> [any Mark] { [mark] }
  public static func buildBlock(_ parts: [any Mark]...) -> [any Mark] { parts.flatMap { $0 } }
  public static func buildOptional(_ part: [any Mark]?) -> [any Mark] { part ?? [] }
  public static func buildEither(first part: [any Mark]) -> [any Mark] { part }
  public static func buildEither(second part: [any Mark]) -> [any Mark] { part }
  public static func buildArray(_ parts: [[any Mark]]) -> [any Mark] { parts.flatMap { $0 } }
}
