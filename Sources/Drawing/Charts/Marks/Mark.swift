/// A layer of a chart: its rows, how it takes part in scales and legends, and how it draws itself.
public protocol Mark: Sendable {
  var rows: [MarkRow] { get }
  var traits: MarkTraits { get }
  /// The shapes at their places in the plot; rows without a place are left out.
  func draw(in plot: Plot) -> [Scene.Item]
}

/// What one row of data puts on the axes.
public struct MarkRow: Hashable, Sendable {
  public var x: Datum = .missing
  public var y: Datum = .missing
  /// Ends of a range along the y axis.
  public var low: Datum = .missing
  public var high: Datum = .missing
  public var series: String?
  public var text: String?
  /// What a colour ramp shows.
  public var value: Double?
  /// What the area of a marker shows.
  public var area: Double?

  public init() {}
}

/// How a mark takes part in what the chart draws around it.
public struct MarkTraits: Hashable, Sendable {
  /// The sample of a series in a legend.
  public enum Key: Hashable, Sendable {
    case line(hasSymbols: Bool)
    case symbol
    case block
  }

  /// The kind of chart that the mark makes, for descriptions: "line", "bar".
  public var name: String
  public var key: Key
  /// Whether values are lengths, so that the axis must start at zero.
  public var startsAtZero = false
  /// Whether a series may be labelled where it ends.
  public var labelsEnds = false
  /// Whether the rows belong into the table of the chart's data.
  public var isListed = true
  /// What colours stand for, when they stand for numbers.
  public var ramp: Ramp?
  /// What areas stand for, when they stand for numbers.
  public var size: SizeScale?
  /// Whether the mark makes its own places, so that axes would mean nothing.
  public var hidesAxes = false
  /// Room beside the outermost numbers of the x axis, in its units.
  public var xPadding = 0.0

  public init(name: String, key: Key) {
    self.name = name
    self.key = key
  }
}

/// How strongly a mark is drawn.
public enum Emphasis: Hashable, Sendable {
  case normal
  /// In the background: small, and most of it transparent.
  case faint
}

extension MarkRow {
  /// A series' name, read from any property.
  static func name<Row>(of row: Row, _ path: PartialKeyPath<Row>?) -> String? {
    guard let path else { return nil }
    let value = row[keyPath: path]
    if let value = value as? any Plottable { return value.plotted.name }
    return String(describing: value)
  }

  /// The series' names of all rows; text is read without a look at each value's type.
  static func names<Row>(of rows: [Row], _ path: PartialKeyPath<Row>?) -> [String?] {
    if path == nil { return [String?](repeating: nil, count: rows.count) }
    if let path = path as? KeyPath<Row, String> { return rows.map { $0[keyPath: path] } }
    return rows.map { name(of: $0, path) }
  }
}

/// A mark whose rows each have one place and nothing else.
public protocol PlacedMark: Mark {
  init(placed rows: [MarkRow])
}

extension PlacedMark {
  /// Rows of one `color` are a series.
  public init<Row, X: Plottable, Y: Plottable>(
    _ rows: [Row], x: KeyPath<Row, X>, y: KeyPath<Row, Y>, color: PartialKeyPath<Row>? = nil
  ) {
    self.init(placed: MarkRow.points(rows, x, y, color))
  }
}

extension [MarkRow] {
  /// The rows of each series, in the order of first appearance.
  var bySeries: [(name: String?, rows: [MarkRow])] {
    guard let first else { return [] }
    if allSatisfy({ $0.series == first.series }) { return [(first.series, self)] }
    var places: [String?: Int] = [:]
    var groups: [(name: String?, rows: [MarkRow])] = []
    for row in self {
      if let place = places[row.series] {
        groups[place].rows.append(row)
      } else {
        places[row.series] = groups.count
        groups.append((row.series, [row]))
      }
    }
    return groups
  }

  /// Series after series in the order of first appearance, each by x; equal places keep their order.
  var orderedWithinSeries: [MarkRow] {
    bySeries.flatMap { _, rows in
      rows.enumerated().sorted { a, b in
        (a.element.x.number ?? 0, a.offset) < (b.element.x.number ?? 0, b.offset)
      }.map(\.element)
    }
  }
}
