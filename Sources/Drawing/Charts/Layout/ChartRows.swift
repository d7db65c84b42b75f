/// The rows of all marks together: what they put on the axes, and which of them can't be drawn.
struct ChartRows {
  var series: [String] = []
  var xValues = AxisValues()
  var yValues = AxisValues()
  var hasBars = false
  /// Sentences about rows that are left out.
  var problems: [String] = []
  /// Whether no mark has anything to draw.
  var isEmpty: Bool
  private var rowCount = 0

  init(_ chart: Chart) {
    let kindOfX = ChartRows.kind(chart.x, chart.marks.flatMap { $0.rows.map(\.x) })
    let kindOfY = ChartRows.kind(
      chart.y, chart.marks.flatMap { $0.rows.flatMap { [$0.y, $0.low, $0.high] } })
    var seen: Set<String> = []
    var lost: [String: Int] = [:]
    var usable = 0
    for mark in chart.marks {
      let traits = mark.traits
      hasBars = hasBars || traits.startsAtZero && traits.key == .block && traits.name == "bar"
      xValues.padding = max(xValues.padding, traits.xPadding)
      yValues.includesZero = yValues.includesZero || traits.startsAtZero
      rowCount += mark.rows.count
      for row in mark.rows {
        if let name = row.series, seen.insert(name).inserted { series.append(name) }
        let x = ChartRows.problem(row.x, kindOfX)
        let y = [row.y, row.low, row.high].compactMap { ChartRows.problem($0, kindOfY) }.first
        if let reason = x ?? y {
          lost[reason, default: 0] += 1
          continue
        }
        usable += 1
        if row.x != .missing { xValues.data.append(row.x) }
        let hasRange = row.low != .missing && row.high != .missing && traits.startsAtZero
        yValues.data += (hasRange ? [] : [row.y]).filter { $0 != .missing }
        yValues.data += [row.low, row.high].filter { $0 != .missing }
      }
    }
    let isFunction = chart.marks.contains { $0 is Rule } && chart.marks.allSatisfy { $0 is Rule }
    isEmpty = usable == 0 && !(isFunction && rowCount == 0 && chart.x.domain != nil)
    problems = lost.sorted { $0.key < $1.key }.map { reason, count in
      "\(count) \(count == 1 ? "row is" : "rows are") not drawn: \(reason)."
    }
  }

  /// What to read in place of an empty plot.
  var explanation: String {
    rowCount == 0
      ? "Nothing to draw: there are no rows. Check the data or the filter before this chart."
      : "Nothing to draw: none of \(rowCount) rows has a place. " + problems.joined(separator: " ")
  }

  private static func kind(_ axis: Axis, _ data: [Datum]) -> ScaleKind {
    axis.scale
      ?? (data.contains { if case .category = $0 { true } else { false } } ? .band : .linear)
  }

  private static func problem(_ datum: Datum, _ kind: ScaleKind) -> String? {
    switch datum {
    case .missing: nil
    case .category: kind == .band ? nil : "text on a numeric axis; use scale: .band"
    case .number(let value):
      kind.admits(value) ? nil : "the value is " + (value.isFinite ? kind.remedy : "not finite")
    }
  }
}
