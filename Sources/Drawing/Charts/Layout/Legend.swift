/// Samples and names of the series, above the plot or beside it.
struct Legend {
  private struct Entry {
    var name: String
    var style: SeriesStyle
  }

  private var entries: [Entry] = []
  private var keys: Set<MarkTraits.Key> = []
  private var place = Chart.Legend.none

  /// Whether series are named at the ends of their lines.
  var isDirect: Bool { place == .direct }

  init(_ chart: Chart, series: [String]) {
    entries = series.enumerated().map { Entry(name: $1, style: SeriesStyle(index: $0)) }
    let seriesMarks = chart.marks.filter { $0.rows.contains { $0.series != nil } }
    keys = Set(seriesMarks.map(\.traits.key))
    let ended = Set(
      seriesMarks.filter(\.traits.labelsEnds).flatMap { $0.rows.compactMap(\.series) })
    let widest = series.map { Axes.width($0) }.max() ?? 0
    let canBeDirect =
      chart.hasEndLabels && !series.isEmpty && ended.count == series.count
      && widest < chart.width * 0.32
      && Double(series.count) * 17 < chart.height * 0.6
    switch chart.legend {
    case .automatic: place = canBeDirect ? .direct : series.count > 1 ? .top : .none
    case .direct: place = canBeDirect ? .direct : series.isEmpty ? .none : .top
    case .right:
      let isLarge = widest > chart.width * 0.4 || Double(series.count) * 18 > chart.height - 70
      place = series.isEmpty || isLarge ? .top : .right
    case .top: place = .top
    case .inside(let corner):
      let isLarge = widest > chart.width * 0.4 || Double(series.count) * 18 > chart.height * 0.4
      place = series.isEmpty ? .none : isLarge ? .top : .inside(corner)
    case .none: place = .none
    }
  }

  private static let keyWidth = 20.0
  private static let line = 18.0

  /// Entries in rows no wider than `width`, and their height.
  func topItems(at origin: Position, width: Double) -> (items: [Scene.Item], height: Double) {
    guard place == .top, !entries.isEmpty else { return ([], 0) }
    var items: [Scene.Item] = []
    var (x, y) = (origin.x, origin.y)
    for entry in entries {
      let text = Typesetter.shortened(
        entry.name, to: width - Legend.keyWidth - 6, size: Metrics.label, face: .regular)
      let room = Legend.keyWidth + 6 + Axes.width(text)
      if x > origin.x && x + room > origin.x + width { (x, y) = (origin.x, y + Legend.line) }
      items += draw(entry, text, at: Position(x, y))
      x += room + 18
    }
    return (items, y + Legend.line - origin.y)
  }

  /// The room for entries beside the plot.
  var sideWidth: Double {
    guard place == .right else { return 0 }
    return 16 + Legend.keyWidth + 6 + (entries.map { Axes.width($0.name) }.max() ?? 0) + 2
  }

  func sideItems(beside area: Rectangle) -> [Scene.Item] {
    guard place == .right else { return [] }
    return entries.enumerated().flatMap { index, entry in
      draw(
        entry, entry.name, at: Position(area.right + 16, area.y + Double(index) * Legend.line))
    }
  }

  /// Entries over a corner of the plot, on a ground that dims what lies behind.
  func insideItems(in plot: Plot, over marks: [any Mark]) -> [Scene.Item] {
    guard case .inside(let wanted) = place else { return [] }
    let width = Legend.keyWidth + 14 + (entries.map { Axes.width($0.name) }.max() ?? 0)
    let height = Double(entries.count) * Legend.line + 6
    let boxes = [Chart.Corner.topRight, .topLeft, .bottomRight, .bottomLeft].map {
      ($0, $0.box(width: width, height: height, in: plot.area))
    }
    let places = marks.flatMap(\.rows).compactMap(plot.place)
    let chosen =
      boxes.first { $0.0 == wanted }
      ?? boxes.min { a, b in
        places.count { a.1.contains($0) } < places.count { b.1.contains($0) }
      }
    guard let box = chosen?.1 else { return [] }
    let ground = Scene.Item.rectangle(box, corner: 4, .filled(.surface.faded(to: 0.82)))
    return [ground]
      + entries.enumerated().flatMap { index, entry in
        draw(
          entry, entry.name, at: Position(box.x + 4, box.y + 3 + Double(index) * Legend.line))
      }
  }

  private func draw(_ entry: Entry, _ text: String, at corner: Position) -> [Scene.Item] {
    let middle = corner.y + Legend.line / 2
    var items: [Scene.Item] = []
    let paint = entry.style.paint
    let hasLine = keys.contains { if case .line = $0 { true } else { false } }
    let hasSymbol = keys.contains(.line(hasSymbols: true)) || keys.contains(.symbol)
    if hasLine {
      let dashes = keys.contains(.line(hasSymbols: false)) ? entry.style.dashes : []
      items.append(
        .segment(
          Position(corner.x, middle), Position(corner.x + Legend.keyWidth, middle),
          .line(paint, 2, dashes: dashes)))
    } else if keys.contains(.block) {
      let box = Rectangle(x: corner.x + 4, y: middle - 6, width: 12, height: 12)
      let isTinted = keys.contains(.symbol)
      items.append(
        .rectangle(
          box, corner: 2,
          isTinted
            ? Style(fill: paint.faded(to: 0.14), stroke: paint, lineWidth: 1.2)
            : .filled(paint.faded(to: 0.88))))
    }
    if hasSymbol {
      items.append(
        .symbols(
          entry.style.symbol, size: hasLine || !keys.contains(.block) ? 7 : 5,
          at: [Position(corner.x + Legend.keyWidth / 2, middle)],
          Style(fill: paint, stroke: hasLine ? .surface : nil, lineWidth: 1.2)))
    }
    items.append(
      .text(TextRun(text, at: Position(corner.x + Legend.keyWidth + 6, middle + 4.2))))
    return items
  }
}
