import Charts

/// The charts that the benchmark draws.
enum BenchmarkCharts {
  /// Ten kinds that `scripts/chart-peers.py` draws by matplotlib too.
  static let names = [
    "lines", "scatter", "histogram", "bars", "boxes", "violins", "heat-map", "contours", "hexbin",
    "reliability",
  ]

  /// The chart of a name, made anew from its rows.
  static func compared(_ name: String) -> (any Drawable)? {
    switch name {
    case "lines": lines
    case "scatter": scatter
    case "histogram": histogram
    case "bars": bars
    case "boxes": boxes
    case "violins": violins
    case "heat-map": heatMap
    case "contours": contours
    case "hexbin": hexbin
    case "reliability": reliability
    default: nil
    }
  }

  /// The ten, and ten of the families.
  static func typical() -> [any Drawable] { names.compactMap(compared) + families }

  /// A cloud of a million points, which is drawn as pixels.
  static func cloud(_ places: [ChartSamples.Place]) -> Chart {
    Chart("A million points") { Point(places, x: \.x, y: \.y) }
  }

  private static var lines: Chart {
    Chart("Loss") {
      Band(ChartSamples.curves, x: \.step, low: \.low, high: \.high, color: \.method)
      Line(ChartSamples.curves, x: \.step, y: \.value, color: \.method)
    }.xAxis("epoch").yAxis("loss").legend(.top)
  }

  private static var scatter: Chart {
    Chart("Scatter") { Point(ChartSamples.some, x: \.x, y: \.y, color: \.kind) }
      .xAxis("x").yAxis("y")
  }

  private static var histogram: Chart {
    Chart("Histogram") {
      Histogram(ChartSamples.many, x: \.x, color: \.kind, bins: 30)
    }.xAxis("x").yAxis("count")
  }

  private static var bars: Chart {
    let means = ChartSamples.curves.filter { $0.step <= 8 }
    return Chart("Bars") {
      Bar(means, x: \.step, y: \.value, color: \.method)
      ErrorBar(means, x: \.step, low: \.low, high: \.high, color: \.method)
    }.xAxis("step", scale: .band).yAxis("loss")
  }

  private static var boxes: Chart {
    let places = Array(ChartSamples.some.prefix(240))
    return Chart("Boxes") {
      Box(places, x: \.kind, y: \.y)
      Swarm(places, x: \.kind, y: \.y)
    }.yAxis("y")
  }

  private static var violins: Chart {
    Chart("Violins") { Violin(Array(ChartSamples.some.prefix(600)), x: \.kind, y: \.y) }.yAxis("y")
  }

  private static var heatMap: Chart {
    Chart("Heat map") { HeatMap(ChartSamples.cells, x: \.column, y: \.row, value: \.value) }
      .xAxis("predicted", scale: .band).yAxis("true", scale: .band)
  }

  private static var contours: Chart {
    Chart("Contours") {
      Contour(x: ChartSamples.axis, y: ChartSamples.axis, values: ChartSamples.heights)
    }
  }

  private static var hexbin: Chart {
    Chart("Hexbin") { Hexbin(ChartSamples.dense, x: \.x, y: \.y) }
  }

  private static var reliability: ReliabilityDiagram {
    ReliabilityDiagram(
      confidences: ChartSamples.confidences, isCorrect: ChartSamples.isCorrect)
  }

  private static var families: [any Drawable] {
    let (curves, places) = (ChartSamples.curves, Array(ChartSamples.some.prefix(300)))
    let method = ReliabilityDiagram.Method(
      "network", confidences: ChartSamples.confidences, isCorrect: ChartSamples.isCorrect)
    let scores = ScoredLabels(
      "network", scores: places.map(\.x), isPositive: places.map { $0.kind == "kind 3" })
    let counts = (0..<10).map { row in
      (0..<10).map { Int(ChartSamples.cells[10 * row + $0].value) }
    }
    return [
      NoiseRobustnessChart(curves, noise: \.step, value: \.value, method: \.method),
      DiceChart(places, class: \.kind, method: \.kind, dice: \.y),
      BlandAltmanChart(places, first: \.x, second: \.y),
      ConfusionChart(counts, classes: (0..<10).map(String.init)),
      LearningCurves(curves, step: \.step, value: \.value, series: \.method),
      RiskCoverageChart([method]), ROCChart([scores]), PrecisionRecallChart([scores]),
      EmbeddingChart(places, x: \.x, y: \.y, class: \.kind),
      RankedBars(curves, name: \.method, value: \.value),
    ]
  }
}
