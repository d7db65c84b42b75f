/// Grid, axis lines, tick labels and axis titles.
struct Axes {
  let chart: Chart
  let plot: Plot
  let xTicks: [AxisTick]
  let yTicks: [AxisTick]

  private var area: Rectangle { plot.area }
  /// Whether marks fill the plot, so that lines behind them would disturb.
  private var isHeatMap: Bool {
    plot.x.kind == .band && plot.y.kind == .band
      || !chart.marks.isEmpty && chart.marks.allSatisfy(\.traits.hidesAxes)
  }
  private var isLying: Bool { plot.y.kind == .band && plot.x.kind != .band }

  static func width(_ label: String) -> Double {
    Typesetter.width(of: label, size: Metrics.label, face: .regular)
  }

  static func width(_ ticks: [AxisTick]) -> Double { ticks.map { width($0.label) }.max() ?? 0 }

  /// How many lines the labels below the plot take.
  static func lines(_ ticks: [AxisTick], _ scale: Scale) -> Int {
    labels(ticks, scale).map(\.lines.count).max() ?? 1
  }

  /// Labels below the plot: names in up to two lines; of many names only every second, third, … in one.
  private static func labels(_ ticks: [AxisTick], _ scale: Scale) -> [(
    place: Double, lines: [String]
  )] {
    guard scale.kind == .band else { return ticks.map { ($0.place, [$0.label]) } }
    let room = scale.step.magnitude
    guard ticks.count > 12 else {
      return ticks.map { tick in
        let lines = Typesetter.wrapped(
          tick.label, to: room - 6, size: Metrics.label, face: .regular, limit: 2)
        return (tick.place, lines)
      }
    }
    let stride = max(1, Int(((min(width(ticks), 72) + 8) / max(0.1, room)).rounded(.up)))
    return ticks.enumerated().filter { $0.offset % stride == 0 }.map { _, tick in
      let text = Typesetter.shortened(
        tick.label, to: room * Double(stride) - 6, size: Metrics.label, face: .regular)
      return (tick.place, [text])
    }
  }

  /// Behind the marks: light lines at the ticks.
  var grid: [Scene.Item] {
    guard !isHeatMap else { return [] }
    var path = Path()
    if chart.y.hasGrid ?? !isLying {
      for tick in yTicks {
        path.steps += [
          .move(Position(area.x, tick.place)), .line(Position(area.right, tick.place)),
        ]
      }
    }
    if chart.x.hasGrid ?? isLying {
      for tick in xTicks {
        path.steps += [
          .move(Position(tick.place, area.y)), .line(Position(tick.place, area.bottom)),
        ]
      }
    }
    return path.steps.isEmpty ? [] : [.path(path, .line(.grid))]
  }

  /// In front of the marks: the base line and all labels.
  func items(bottom: Double) -> [Scene.Item] {
    var items = baseLines
    if !chart.x.isHidden && !chart.x.hidesLabels { items += xLabels }
    if !chart.y.isHidden && !chart.y.hidesLabels { items += yLabels }
    if !chart.x.title.isEmpty {
      let title = Typesetter.shortened(
        chart.x.title, to: chart.width - 4, size: Metrics.label, face: .regular)
      let half = Typesetter.width(of: title, size: Metrics.label, face: .regular) / 2
      let x = min(max(area.center.x, half + 2), chart.width - half - 2)
      items.append(
        .text(
          TextRun(title, at: Position(x, bottom - 6), anchor: .middle, paint: .muted)))
    }
    if !chart.y.title.isEmpty {
      let title = Typesetter.shortened(
        chart.y.title, to: chart.width - 4, size: Metrics.label, face: .regular)
      items.append(
        .text(TextRun(title, at: Position(Metrics.edge, area.y - 15), paint: .muted)))
    }
    return items
  }

  private var baseLines: [Scene.Item] {
    guard !isHeatMap, !(chart.x.isHidden && chart.y.isHidden) else { return [] }
    var path = Path()
    if isLying {
      let zero = plot.x.position(of: 0.0).flatMap { plot.x.holds($0) ? $0 : nil } ?? area.x
      path.steps += [.move(Position(zero, area.y)), .line(Position(zero, area.bottom))]
    } else {
      path.steps += [
        .move(Position(area.x, area.bottom)), .line(Position(area.right, area.bottom)),
      ]
      for tick in xTicks where plot.x.kind != .band && !chart.x.isHidden {
        path.steps += [
          .move(Position(tick.place, area.bottom)), .line(Position(tick.place, area.bottom + 4)),
        ]
      }
      if let zero = plot.y.position(of: 0.0), plot.y.kind == .linear, zero < area.bottom - 1,
        zero > area.y + 1
      {
        path.steps += [.move(Position(area.x, zero)), .line(Position(area.right, zero))]
      }
    }
    return [.path(path, .line(.muted.faded(to: 0.7)))]
  }

  private var xLabels: [Scene.Item] {
    var end = -Double.infinity
    return Axes.labels(xTicks, plot.x).flatMap { place, lines -> [Scene.Item] in
      let half = (lines.map { Axes.width($0) }.max() ?? 0) / 2
      let middle = min(max(place, half), chart.width - half)
      // The last of many names may have been moved inwards, over its neighbour.
      guard middle - half > end + 2 else { return [] }
      end = middle + half
      return lines.enumerated().map { line, text in
        .text(
          TextRun(
            text, at: Position(middle, area.bottom + 18 + Double(line) * 15), anchor: .middle,
            paint: .muted))
      }
    }
  }

  private var yLabels: [Scene.Item] {
    let stride =
      plot.y.kind == .band ? max(1, Int((14 / max(0.1, plot.y.step.magnitude)).rounded(.up))) : 1
    return yTicks.enumerated().compactMap { index, tick in
      guard index % stride == 0 else { return nil }
      let text = Typesetter.shortened(
        tick.label, to: area.x - 9.9, size: Metrics.label, face: .regular)
      return .text(
        TextRun(text, at: Position(area.x - 8, tick.place + 4.2), anchor: .end, paint: .muted))
    }
  }
}
