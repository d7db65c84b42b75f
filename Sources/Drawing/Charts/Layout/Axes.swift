/// Grid, axis lines, tick labels and axis titles.
struct Axes {
  let chart: Chart
  let plot: Plot
  let xTicks: [Tick]
  let yTicks: [Tick]

  private var area: Rectangle { plot.area }
  private var isHeatMap: Bool { plot.x.kind == .band && plot.y.kind == .band }
  private var isLying: Bool { plot.y.kind == .band && plot.x.kind != .band }

  static func width(_ label: String) -> Double {
    Typesetter.width(of: label, size: Metrics.label, face: .regular)
  }

  static func width(_ ticks: [Tick]) -> Double { ticks.map { width($0.label) }.max() ?? 0 }

  /// How many lines the labels below the plot take.
  static func lines(_ ticks: [Tick], _ scale: Scale) -> Int {
    guard scale.kind == .band else { return 1 }
    return ticks.map {
      Typesetter.wrapped(
        $0.label, to: scale.step.magnitude - 6, size: Metrics.label, face: .regular, limit: 2
      ).count
    }.max() ?? 1
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
    if !chart.x.isHidden { items += xLabels }
    if !chart.y.isHidden { items += yLabels }
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
    guard !isHeatMap else { return [] }
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
    let isBand = plot.x.kind == .band
    let room = plot.x.step.magnitude - 6
    // Names in slots too narrow for them: every second, third, … one is written.
    let stride = isBand ? max(1, Int((18 / max(0.1, plot.x.step.magnitude)).rounded(.up))) : 1
    return xTicks.enumerated().flatMap { index, tick -> [Scene.Item] in
      guard index % stride == 0 else { return [] }
      let lines =
        isBand
        ? Typesetter.wrapped(
          tick.label, to: room * Double(stride) + 6 * Double(stride - 1), size: Metrics.label,
          face: .regular, limit: 2)
        : [tick.label]
      return lines.enumerated().map { line, text in
        let half = Axes.width(text) / 2
        let x = min(max(tick.place, half), chart.width - half)
        return .text(
          TextRun(
            text, at: Position(x, area.bottom + 18 + Double(line) * 15), anchor: .middle,
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
        tick.label, to: area.x - 10, size: Metrics.label, face: .regular)
      return .text(
        TextRun(text, at: Position(area.x - 8, tick.place + 4.2), anchor: .end, paint: .muted))
    }
  }
}
