import Charts

extension Gallery {
  struct Effect {
    var name: String
    var value: Double
    var low: Double
    var high: Double
  }

  struct Paired {
    var tissue: String
    var method: String
    var index: Int
    var dice: Double
    var first: Double
    var second: Double
  }

  static let effects = [
    Effect(name: "ELR", value: 0.08, low: 0.05, high: 0.11),
    Effect(name: "co-teaching", value: 0.12, low: 0.07, high: 0.17),
    Effect(name: "mixup", value: 0.01, low: -0.03, high: 0.05),
  ]

  static let paired: [Paired] = cases.enumerated().map { index, item in
    Paired(
      tissue: item.tissue, method: item.method, index: index % 18, dice: item.dice,
      first: 100 + 60 * share(index), second: 101 + 60 * share(index) + 8 * share(index * 3))
  }

  static var moreFamilies: [(name: String, chart: any Drawable)] {
    let right = predictions(sharpness: 0.9)
    let methods = [
      ReliabilityDiagram.Method(
        "plain", confidences: right.map(\.confidence), isCorrect: right.map(\.isCorrect))
    ]
    let scores = ScoredLabels(
      "network", scores: samples.map(\.loss), isPositive: samples.map(\.isNoisy))
    let results = (0..<12).map { set in (0..<4).map { share(set * 4 + $0 * 3) + 0.2 * Double($0) } }
    let matrix = [[0.8, 0.1, 0.1], [0.2, 0.7, 0.1], [0, 0.3, 0.7]]
    let slice = SegmentationGrid.Slice(
      "slice", image: (0..<64).map { Float($0 % 8) },
      truth: (0..<64).map { $0 % 8 > 3 ? 1 : 0 }, prediction: (0..<64).map { $0 % 8 > 4 ? 1 : 0 })
    return [
      (
        "paired-differences",
        PairedDifferenceChart(
          paired, class: \.tissue, method: \.method, pair: \.index, value: \.dice, of: "U-Net",
          minus: "threshold")
      ),
      (
        "label-efficiency",
        LabelEfficiencyChart(
          noiseRuns.map {
            Run(
              method: $0.method, noise: 10 + 900 * $0.noise, accuracy: 1.5 - $0.accuracy,
              seed: $0.seed)
          },
          labels: \.noise, value: \.accuracy, method: \.method, full: 0.93)
      ),
      ("bland-altman", BlandAltmanChart(paired, first: \.first, second: \.second)),
      ("risk-coverage", RiskCoverageChart(methods)),
      (
        "conformal",
        ConformalChart(
          noiseRuns.map {
            Run(method: $0.method, noise: 0.4 + $0.noise, accuracy: $0.accuracy, seed: $0.seed)
          },
          nominal: \.noise, coverage: \.accuracy, size: \.accuracy, method: \.method)
      ),
      (
        "memorization",
        MemorizationChart(noiseRuns, epoch: \.noise, accuracy: \.accuracy, part: \.method)
      ),
      ("transition", TransitionChart(matrix, classes: ["cat", "dog", "bird"])),
      ("loss-histogram", LossHistogram(samples, loss: \.loss, isNoisy: \.isNoisy, threshold: 2)),
      (
        "corruption-grid",
        CorruptionGrid(noiseRuns, kind: \.method, severity: \.noise, value: \.accuracy)
      ),
      (
        "pareto",
        ParetoChart(
          effects, cost: \.high, quality: \.value, name: \.name, format: .number)
      ),
      (
        "layer-density",
        LayerDensityChart(cases, layer: \.tissue, density: \.dice, method: \.method)
      ),
      (
        "activation-sparsity",
        ActivationSparsityChart(cases, layer: \.tissue, sparsity: \.dice, method: \.method)
      ),
      (
        "scaling-law",
        ScalingLawChart(curves, x: \.step, y: \.loss, series: \.series)
      ),
      ("roc", ROCChart([scores])), ("precision-recall", PrecisionRecallChart([scores])),
      (
        "forest",
        ForestPlot(
          effects, name: \.name, effect: \.value, low: \.low, high: \.high, threshold: 0.05)
      ),
      ("ranked-bars", RankedBars(noiseRuns, name: \.method, value: \.accuracy)),
      ("embedding", EmbeddingChart(samples, x: \.loss, y: \.other, class: \.part)),
      ("attention", AttentionMap(matrix, queries: ["the", "cat", "the"])),
      (
        "critical-difference",
        CriticalDifferenceDiagram(results, methods: ["SGD", "Adam", "Lion", "AdamW"])
      ),
      ("sparkline", Sparkline((0..<30).map(share), name: "loss")),
      (
        "bar-table",
        BarTable(
          rows: ["dense", "95 %"], columns: ["accuracy", "ms"],
          values: [[0.97, 3], [0.95, -0.5]],
          title: "What sparsity saves")
      ),
      (
        "facets",
        Facets(noiseRuns, by: \.method, title: "By method") { part in
          Chart { Trend(part, x: \.noise, y: \.accuracy) }.xAxis("noise").yAxis("accuracy")
        }
      ),
      ("segmentation-grid", SegmentationGrid([slice], width: 8, height: 8, scale: 8)),
    ]
  }
}
