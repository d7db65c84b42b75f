/// What the author asks of an axis; what is left out follows from the data.
struct Axis: Hashable, Sendable {
  var title = ""
  var scale: ScaleKind?
  var format = NumberFormat.number
  /// Where the axis starts and ends.
  var domain: ClosedRange<Double>?
  /// The names of a band scale, in order.
  var categories: [String]?
  /// Where to put ticks instead of at nice numbers.
  var ticks: [Double]?
  var isHidden = false
  /// Whether ticks keep their lines but lose their labels, as inside of a grid of charts.
  var hidesLabels = false
  var hasGrid: Bool?
}
