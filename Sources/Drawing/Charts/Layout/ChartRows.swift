/// The rows of all marks together: what they put on the axes, and which of them can't be drawn.
struct ChartRows {
  var series: [String] = []
  var xValues = AxisValues()
  var yValues = AxisValues()
  var hasBars = false
  /// Whether some name of a band axis holds more than one series.
  var isDodged = false
  /// Sentences about rows that are left out.
  var problems: [String] = []
  /// Whether no mark has anything to draw.
  var isEmpty: Bool
  private var rowCount = 0

  init(_ chart: Chart) {
    let all = chart.marks.lazy.flatMap(\.rows)
    let kindOfX = ChartRows.kind(chart.x, all.map(\.x))
    let kindOfY = ChartRows.kind(
      chart.y, all.map { $0.y == .missing ? $0.low : $0.y })
    var seen: Set<String> = []
    var latest: String?
    var lost: [String: Int] = [:]
    var usable = 0
    var holders: [Datum: String] = [:]
    for mark in chart.marks {
      let traits = mark.traits
      hasBars = hasBars || traits.startsAtZero && traits.key == .block && traits.name == "bar"
      xValues.padding = max(xValues.padding, traits.xPadding)
      yValues.includesZero = yValues.includesZero || traits.startsAtZero
      rowCount += mark.rows.count
      for row in mark.rows {
        if let name = row.series, name != latest {
          latest = name
          if seen.insert(name).inserted { series.append(name) }
        }
        let x = ChartRows.problem(row.x, kindOfX)
        let y =
          ChartRows.problem(row.y, kindOfY) ?? ChartRows.problem(row.low, kindOfY)
          ?? ChartRows.problem(row.high, kindOfY)
        if let reason = x ?? y {
          lost[reason, default: 0] += 1
          continue
        }
        usable += 1
        if let series = row.series, kindOfX == .band || kindOfY == .band {
          let name = kindOfX == .band ? row.x : row.y
          if let other = holders[name], other != series { isDodged = true }
          holders[name] = series
        }
        xValues.add(row.x, isBand: kindOfX == .band)
        let hasRange = row.low != .missing && row.high != .missing && traits.startsAtZero
        if !hasRange { yValues.add(row.y, isBand: kindOfY == .band) }
        yValues.add(row.low, isBand: kindOfY == .band)
        yValues.add(row.high, isBand: kindOfY == .band)
      }
    }
    let isFunction = chart.marks.contains { $0 is Rule } && chart.marks.allSatisfy { $0 is Rule }
    isEmpty = usable == 0 && !(isFunction && rowCount == 0 && chart.x.domain != nil)
    problems = lost.sorted { $0.key < $1.key }.map { reason, count in
      "\(count) \(count == 1 ? "row is" : "rows are") not drawn: \(reason)."
    }
    if chart.marks.contains(where: { ($0 as? Point)?.isRasterized == true }) {
      problems.append(
        "Series of \(NumberFormat.number.text(Double(Point.rasterLimit), decimals: 0)) points or more are drawn as pixels."
      )
    }
  }

  /// What to read in place of an empty plot.
  var explanation: String {
    rowCount == 0
      ? "Nothing to draw: there are no rows. Check the data or the filter before this chart."
      : "Nothing to draw: none of \(rowCount) rows has a place. " + problems.joined(separator: " ")
  }

  private static func kind(_ axis: Axis, _ data: some Sequence<Datum>) -> ScaleKind {
    if let scale = axis.scale { return scale }
    for datum in data {
      if case .category = datum { return .band }
      if case .time = datum { return .time }
    }
    return .linear
  }

  private static func problem(_ datum: Datum, _ kind: ScaleKind) -> String? {
    switch datum {
    case .missing: nil
    case .category: kind == .band ? nil : "text on a numeric axis; use scale: .band"
    case .number(let value), .time(let value):
      kind.admits(value) ? nil : "the value is " + (value.isFinite ? kind.remedy : "not finite")
    }
  }
}
