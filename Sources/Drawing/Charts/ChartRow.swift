/// Several charts in one picture, in rows of `columns`, with plots that line up.
public struct ChartRow: Drawable {
  let charts: [Chart]
  private let columns: Int
  private let gap: Double

  /// `gap` is the distance between charts in CSS pixels.
  public init(_ charts: [Chart], columns: Int? = nil, gap: Double = 24) {
    self.charts = charts
    self.columns = max(1, min(columns ?? charts.count, max(1, charts.count)))
    self.gap = gap
  }

  public func laidOut() -> Scene {
    guard !charts.isEmpty else { return Chart("") {}.laidOut() }
    let first = charts.map { ChartLayout.fitting($0).margins }
    let rowCount = (charts.count + columns - 1) / columns
    var columnMargins = [Margins](repeating: Margins(), count: columns)
    var rowMargins = [Margins](repeating: Margins(), count: rowCount)
    var widths = [Double](repeating: 0, count: columns)
    var heights = [Double](repeating: 0, count: rowCount)
    for (index, chart) in charts.enumerated() {
      let (row, column) = (index / columns, index % columns)
      columnMargins[column] = columnMargins[column].joined(with: first[index])
      rowMargins[row] = rowMargins[row].joined(with: first[index])
      widths[column] = max(widths[column], chart.width)
      heights[row] = max(heights[row], chart.height)
    }
    var scene = Scene(
      width: widths.reduce(0, +) + gap * Double(columns - 1),
      height: heights.reduce(0, +) + gap * Double(rowCount - 1))
    for (index, chart) in charts.enumerated() {
      let (row, column) = (index / columns, index % columns)
      let wanted = Margins(
        left: columnMargins[column].left, right: columnMargins[column].right,
        top: rowMargins[row].top, bottom: rowMargins[row].bottom)
      let sized = chart.size(width: widths[column], height: heights[row])
      let x = widths[..<column].reduce(0, +) + gap * Double(column)
      let y = heights[..<row].reduce(0, +) + gap * Double(row)
      scene.items.append(
        .group(
          chart.title, clip: nil, ChartLayout.fitting(sized, atLeast: wanted).scene.moved(x, y)))
    }
    return scene
  }

  public var alternativeText: String {
    charts.isEmpty
      ? Chart {}.alternativeText : charts.map(\.alternativeText).joined(separator: "\n")
  }

  /// The charts' tables below each other when their columns agree, otherwise the first one's.
  public var dataTable: ChartData {
    let tables = charts.map(\.dataTable)
    guard var joined = tables.first else { return ChartData() }
    guard tables.count > 1, tables.allSatisfy({ $0.columns == joined.columns }) else {
      return joined
    }
    joined.columns.insert(ChartData.Column("chart", isNumeric: false), at: 0)
    joined.rows = zip(charts, tables).flatMap { chart, table in
      table.rows.map { [chart.title] + $0 }
    }
    return joined
  }
}
