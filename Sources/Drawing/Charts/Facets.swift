/// One small chart for each part of the data, with shared axes and colours.
public struct Facets: Drawable {
  private let charts: [Chart]
  private let columns: Int
  private let title: String
  private let legend: Chart

  /// Parts follow from `by` in the order of first appearance; `chart` draws the rows of one part.
  public init<Row>(
    _ rows: [Row], by part: PartialKeyPath<Row>, columns: Int? = nil, title: String = "",
    chart: ([Row]) -> Chart
  ) {
    let names = rows.map { MarkRow.name(of: $0, part) ?? "" }
    let groups = names.uniqued().map { name in
      (name, zip(rows, names).filter { $0.1 == name }.map(\.0))
    }
    let count = columns ?? min(3, max(1, groups.count))
    self.init(groups.map { chart($0.1).title($0.0) }, columns: count, title: title)
  }

  /// A grid with a row of charts for each value of `row` and a column for each of `column`.
  public init<Row>(
    _ rows: [Row], row: PartialKeyPath<Row>, column: PartialKeyPath<Row>, title: String = "",
    chart: ([Row]) -> Chart
  ) {
    let keys = rows.map { [MarkRow.name(of: $0, row) ?? "", MarkRow.name(of: $0, column) ?? ""] }
    let across = keys.map { $0[1] }.uniqued()
    let charts = keys.map { $0[0] }.uniqued().flatMap { down in
      across.map { name in
        chart(zip(rows, keys).filter { $0.1 == [down, name] }.map(\.0)).title("\(down), \(name)")
      }
    }
    self.init(charts, columns: max(1, across.count), title: title)
  }

  private init(_ charts: [Chart], columns: Int, title: String) {
    let rows = charts.map { ChartRows($0) }
    var shared = SharedScales()
    shared.series = rows.flatMap(\.series).uniqued()
    for part in rows {
      shared.x.join(part.xValues)
      shared.y.join(part.yValues)
    }
    let columns = max(1, min(columns, charts.count))
    self.columns = columns
    self.title = title
    self.charts = charts.enumerated().map { index, chart in
      var chart = chart
      chart.shared = shared
      chart.legend = .none
      if index % columns > 0 {
        chart.y.hidesLabels = true
        chart.y.title = ""
      }
      if index + columns < charts.count {
        chart.x.hidesLabels = true
        chart.x.title = ""
      }
      if chart.width == 640 && chart.height == 360 { (chart.width, chart.height) = (240, 200) }
      return chart
    }
    var legend = charts.first ?? Chart {}
    legend.marks = charts.flatMap(\.marks)
    legend.legend = .top
    (legend.title, legend.subtitle, legend.shared) = (title, "", shared)
    self.legend = legend
  }

  public func laidOut() -> Scene {
    let grid = ChartRow(charts, columns: columns, gap: 16).laidOut()
    var whole = legend
    whole.width = grid.width
    let series = ChartRows(whole).series
    if series.count < 2 { whole.legend = .none }
    let header = Header(whole, legend: Legend(whole, series: series))
    let top = header.height > 0 ? header.height + 12 : 0
    return Scene(
      width: grid.width, height: grid.height + top, items: header.items + grid.moved(0, top))
  }

  public var alternativeText: String {
    let text = ChartRow(charts).alternativeText
    return title.isEmpty ? text : title + "\n" + text
  }

  public var dataTable: ChartData { ChartRow(charts).dataTable }
}

/// What charts beside each other put on their axes together.
struct SharedScales: Sendable {
  var series: [String] = []
  var x = AxisValues()
  var y = AxisValues()
}
