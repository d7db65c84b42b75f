/// Works out where everything of one chart goes, and draws it.
struct ChartLayout {
  let chart: Chart
  let rows: ChartRows
  let series: [String]
  let legend: Legend
  private(set) var margins = Margins()
  private(set) var plot: Plot
  private var header: Header
  private var xTicks: [AxisTick] = []
  private var yTicks: [AxisTick] = []
  private var endLabels: EndLabels

  /// Margins grow to at least the given ones.
  init(_ whole: Chart, atLeast wanted: Margins = Margins()) {
    var chart = whole
    if !chart.marks.isEmpty && chart.marks.allSatisfy(\.traits.hidesAxes) {
      (chart.x.isHidden, chart.y.isHidden) = (true, true)
    }
    self.chart = chart
    var rows = ChartRows(chart)
    if let shared = chart.shared {
      rows.xValues.join(shared.x)
      rows.yValues.join(shared.y)
      rows.series = shared.series
    }
    self.rows = rows
    series = rows.series
    legend = Legend(chart, series: series)
    header = Header(chart, legend: legend)
    plot = Plot(
      x: Scale(.linear, from: 0, to: 1), y: Scale(.linear, from: 1, to: 0),
      area: Rectangle(x: 0, y: 0, width: 1, height: 1), series: series)
    endLabels = EndLabels(chart, series: series, isDirect: legend.isDirect)
    // Ticks decide the margins and the margins the ticks: the second pass has settled.
    for _ in 0..<2 {
      margins = needed().joined(with: wanted)
      fit()
    }
  }

  private mutating func fit() {
    let area = Rectangle(
      x: margins.left, y: margins.top, width: max(20, chart.width - margins.left - margins.right),
      height: max(20, chart.height - margins.top - margins.bottom))
    var x = rows.xValues
    x.isRounded = false
    let isInset = chart.x.domain == nil && !rows.hasBars
    let inset = isInset ? min(10, area.width / 20) : 0
    var xScale = Scale.fitted(chart.x, to: x, from: area.x + inset, to: area.right - inset)
    if xScale.kind == .band {
      xScale = Scale.fitted(chart.x, to: x, from: area.x, to: area.right)
    }
    var yScale = Scale.fitted(chart.y, to: rows.yValues, from: area.bottom, to: area.y)
    if yScale.kind == .band {
      yScale = Scale.fitted(chart.y, to: rows.yValues, from: area.y, to: area.bottom)
      // Lying bars: their lengths end at nice numbers.
      if rows.hasBars && xScale.kind == .linear {
        var lengths = rows.xValues
        (lengths.includesZero, lengths.padding) = (true, 0)
        xScale = Scale.fitted(chart.x, to: lengths, from: area.x, to: area.right)
      }
    }
    plot = Plot(x: xScale, y: yScale, area: area, series: series)
    plot.isDodged = rows.isDodged
    xTicks = xScale.ticks(chart.x, isVertical: false) { Axes.width($0) }
    yTicks = yScale.ticks(chart.y, isVertical: true) { Axes.width($0) }
    if chart.x.hidesLabels { for index in xTicks.indices { xTicks[index].label = "" } }
    if chart.y.hidesLabels { for index in yTicks.indices { yTicks[index].label = "" } }
    endLabels.place(in: plot)
  }

  private func needed() -> Margins {
    var margins = Margins()
    margins.top = header.height + (chart.y.title.isEmpty ? 12 : 30)
    margins.left = chart.y.isHidden ? 4 : 10 + min(Axes.width(yTicks), chart.width * 0.34)
    let overhang = xTicks.last.map {
      $0.place + Axes.width($0.label) / 2 - plot.area.right
    }
    margins.right = max(
      8, (plot.x.kind == .band || chart.x.isHidden ? 0 : overhang ?? 0) + Metrics.edge,
      endLabels.width, legend.sideWidth)
    let lines = Axes.lines(xTicks, plot.x)
    margins.bottom =
      (chart.x.isHidden ? 6 : 8 + Double(lines) * 15) + (chart.x.title.isEmpty ? 2 : 21)
      + Double(notes.count) * Metrics.textLine
    return margins
  }

  /// What could not be drawn, in lines below the chart.
  private var notes: [String] {
    rows.isEmpty
      ? []
      : rows.problems.flatMap {
        Typesetter.wrapped($0, to: chart.width - 4, size: 11.5, face: .italic, limit: 2)
      }
  }

  var scene: Scene {
    var scene = Scene(width: chart.width, height: chart.height)
    scene.items = header.items
    guard !rows.isEmpty else {
      scene.items += Message.items(rows.explanation, in: plot.area)
      return scene
    }
    let axes = Axes(chart: chart, plot: plot, xTicks: xTicks, yTicks: yTicks)
    scene.items += axes.grid
    scene.items += chart.marks.flatMap { $0.draw(in: plot) }
    scene.items += axes.items(bottom: chart.height - Double(notes.count) * Metrics.textLine)
    scene.items += endLabels.items + legend.sideItems(beside: plot.area)
    scene.items += legend.insideItems(in: plot, over: chart.marks)
    scene.items += chart.insets.flatMap { $0.items(in: plot.area) }
    for (index, note) in notes.enumerated() {
      let line = chart.height - 5 - Double(notes.count - 1 - index) * Metrics.textLine
      scene.items.append(
        .text(
          TextRun(
            note, at: Position(Metrics.edge, line), size: 11.5, face: .italic, paint: .muted)))
    }
    return scene
  }
}

extension ChartLayout {
  /// Whether labels leave too little room for the plot.
  private var isCramped: Bool {
    plot.area.height < 50 || plot.area.width < 70
      || chart.height - margins.top - margins.bottom < 50
      || endLabels.height > plot.area.height + 8
  }

  /// The layout of a chart, without its less important words where the picture is too small for them.
  static func fitting(_ chart: Chart, atLeast wanted: Margins = Margins()) -> ChartLayout {
    var layout = ChartLayout(chart, atLeast: wanted)
    let savings: [(inout Chart) -> Void] = [
      { $0.subtitle = "" }, { $0.hasEndLabels = false }, { $0.legend = .none },
      { $0.y.title = "" }, { $0.x.title = "" }, { $0.title = "" }, { $0.x.isHidden = true },
    ]
    var reduced = chart
    for save in savings where layout.isCramped {
      save(&reduced)
      layout = ChartLayout(reduced, atLeast: wanted)
    }
    return layout
  }
}

extension Chart {
  /// The chart with everything at its final place.
  public func laidOut() -> Scene { ChartLayout.fitting(self).scene }
}
