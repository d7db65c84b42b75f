import Testing

@testable import Charts

/// Every family with every kind of difficult data.
@Suite struct WrongFamilyInputTests {
  typealias Row = WrongInputTableTests.Row

  static let families: [String: @Sendable ([Row]) -> any Drawable] = [
    "noise": { NoiseRobustnessChart($0, noise: \.x, value: \.y, method: \.name) },
    "drop": { DropFromCleanChart($0, noise: \.x, value: \.y, method: \.name) },
    "sparsity": { SparsityChart($0, sparsity: \.x, value: \.y, method: \.name) },
    "dice": { DiceChart($0, class: \.name, method: \.name, dice: \.y) },
    "hausdorff": { HausdorffChart($0, class: \.name, method: \.name, distance: \.y) },
    "comparison": {
      SegmentationComparison(
        $0, class: \.name, method: \.name, pair: \.x, value: \.y, of: "a", minus: "b")
    },
    "agreement": { BlandAltmanChart($0, first: \.x, second: \.y) },
    "labels": { LabelEfficiencyChart($0, labels: \.x, value: \.y, method: \.name) },
    "curves": { LearningCurves($0, step: \.x, value: \.y, series: \.name) },
    "histories": {
      HistoryGrid($0.prefix(9) + [], step: \.x, value: \.y, quantity: \.name)
    },
    "memorization": { MemorizationChart($0, epoch: \.x, accuracy: \.y, part: \.name) },
    "conformal": {
      ConformalChart($0, nominal: \.x, coverage: \.y, size: \.y, method: \.name)
    },
    "corruptions": { CorruptionGrid($0.prefix(30) + [], kind: \.name, severity: \.x, value: \.y) },
    "pareto": { ParetoChart($0, cost: \.x, quality: \.y, name: \.name) },
    "layers": { LayerDensityChart($0.prefix(30) + [], layer: \.name, density: \.y) },
    "activations": { ActivationSparsityChart($0, layer: \.name, sparsity: \.y) },
    "scaling": { ScalingLawChart($0, x: \.x, y: \.y) },
    "forest": { ForestPlot($0.prefix(30) + [], name: \.name, effect: \.x, low: \.x, high: \.y) },
    "ranked": { RankedBars($0.prefix(30) + [], name: \.name, value: \.y) },
    "embedding": { EmbeddingChart($0, x: \.x, y: \.y, class: \.name) },
    "reliability": { rows in
      ReliabilityDiagram(confidences: rows.map(\.x), isCorrect: rows.map { $0.y > 0 })
    },
    "temperature": { rows in
      TemperatureChart(logits: rows.map { [$0.x, $0.y] }, labels: rows.map { _ in 0 })
    },
    "risk": { rows in
      RiskCoverageChart([
        .init("a", confidences: rows.map(\.x), isCorrect: rows.map { $0.y > 0 })
      ])
    },
    "roc": { rows in
      ROCChart([ScoredLabels("a", scores: rows.map(\.x), isPositive: rows.map { $0.y > 1 })])
    },
    "critical difference": { rows in
      CriticalDifferenceDiagram(rows.map { [$0.x, $0.y] }, methods: ["a", "b"])
    },
    "masks": { rows in MaskGrid(rows.prefix(3).map { .init($0.name, isKept: [], width: 0) }) },
    "sparkline": { rows in Sparkline(rows.map(\.y), name: rows.first?.name ?? "") },
    "table": { rows in
      BarTable(
        rows: rows.prefix(9).map(\.name), columns: ["x", "y"],
        values: rows.prefix(9).map { [$0.x, $0.y] })
    },
    "values": { rows in Chart { Point(rows, x: \.x, y: \.y, value: \.x, valueName: "x") } },
    "areas": { rows in Chart { Point(rows, x: \.x, y: \.y, area: \.x, areaName: "x") } },
    "inside": { rows in
      Chart { Line(rows, x: \.x, y: \.y, color: \.name) }.legend(.inside())
    },
    "facets": { rows in
      Facets(rows.prefix(6) + [], by: \Row.name) { (part: [Row]) in
        Chart { Point(part, x: \.x, y: \.y) }
      }
    },
  ]

  @Test(arguments: families.keys.sorted())
  func `a family draws or explains any data, within its frame`(family: String) throws {
    let build = try #require(WrongFamilyInputTests.families[family])
    for (name, rows) in WrongInputTableTests.inputs {
      let chart = build(rows)
      let scene = chart.laidOut()
      let frame = Rectangle(x: 0, y: 0, width: scene.width, height: scene.height).grown(by: 0.01)
      for text in scene.texts { #expect(frame.contains(text.box), "\(family), \(name): \(text)") }
      let numbers = "\(scene)".split(separator: "\n").filter { !$0.contains("text \"") }
      #expect(!numbers.contains { $0.contains("NaN") || $0.contains("∞") }, "\(family), \(name)")
      #expect(!scene.texts.isEmpty, "\(family), \(name): an empty picture")
      #expect(scene.width > 0 && scene.height > 0 && scene.height < 5000, "\(family), \(name)")
      #expect(!chart.alternativeText.isEmpty)
    }
  }
}
