import Charts

extension Gallery {
  /// Every chart under the name of its golden.
  static var charts: [(name: String, chart: any Drawable)] {
    marks + distributions + scales + families + moreFamilies + newestFamilies
  }

  static var marks: [(name: String, chart: any Drawable)] {
    let few = [
      Curve(step: 1, loss: 3, series: "a"), Curve(step: 2, loss: 5, series: "a"),
      Curve(step: 3, loss: 2, series: "a"), Curve(step: 1, loss: 2, series: "b"),
      Curve(step: 2, loss: 1.5, series: "b"), Curve(step: 3, loss: 4, series: "b"),
    ]
    struct Range {
      var name: String
      var x: Double
      var low: Double
      var high: Double
      var mean: Double { (low + high) / 2 }
    }
    let ranges = [
      Range(name: "A", x: 1, low: 2, high: 4), Range(name: "B", x: 2, low: 3, high: 6),
      Range(name: "C", x: 3, low: 4, high: 5),
    ]
    return [
      (
        "line",
        Chart("Line") { Line(few, x: \.step, y: \.loss, color: \.series) }.size(
          width: 360, height: 220)
      ),
      (
        "point",
        Chart("Point") { Point(cases, x: \.dice, y: \.dice, color: \.method) }.size(
          width: 360, height: 220)
      ),
      (
        "bar",
        Chart("Bar") { Bar(few, x: \.step, y: \.loss, color: \.series) }.xAxis("step", scale: .band)
          .size(width: 360, height: 220)
      ),
      (
        "stacked-bar",
        Chart("Bar, stacked") {
          Bar(few, x: \.step, y: \.loss, color: \.series, arrangement: .stacked)
        }.xAxis(scale: .band).legend(.right).size(width: 360, height: 220)
      ),
      (
        "lying-bar",
        Chart("Bar, lying") { Bar(ranges, x: \.mean, y: \.name) }.xAxis("mean").size(
          width: 360, height: 180)
      ),
      (
        "bar-error",
        Chart("Bar and error bar") {
          Bar(ranges, x: \.name, y: \.mean)
          ErrorBar(ranges, x: \.name, low: \.low, high: \.high)
        }.size(width: 360, height: 220)
      ),
      (
        "band",
        Chart("Band") {
          Band(ranges, x: \.x, low: \.low, high: \.high)
          Line(ranges, x: \.x, y: \.mean)
          Rule(y: 4.2, label: "threshold")
          Rule(x: 2.4, label: "change")
        }.size(width: 360, height: 220)
      ),
      (
        "area",
        Chart("Area") { Area(curves, x: \.step, y: \.loss, color: \.series) }.size(
          width: 360, height: 220)
      ),
      (
        "step",
        Chart("Step") { Step(few, x: \.step, y: \.loss, color: \.series) }.size(
          width: 360, height: 220)
      ),
      (
        "text",
        Chart("Text") {
          Point(ranges, x: \.x, y: \.mean)
          Text(ranges, x: \.x, y: \.mean, text: \.name)
        }.size(width: 360, height: 220)
      ),
      (
        "tick",
        Chart("Tick") { Tick(cases, x: \.tissue, y: \.dice, color: \.method) }.size(
          width: 440, height: 240)
      ),
      (
        "log",
        Chart("Logarithmic axes") {
          Line(x: [1, 10, 100, 1000, 10000], y: [0.5, 0.05, 0.008, 0.0012, 0.0003])
        }.xAxis("parameters", scale: .log).yAxis("error", scale: .log).size(width: 360, height: 220)
      ),
    ]
  }

  static var families: [(name: String, chart: any Drawable)] {
    let sharp = predictions(sharpness: 0.7)
    let calibrated = predictions(sharpness: 0.97)
    let counts = (0..<10).map { truth in
      (0..<10).map { truth == $0 ? 45 - truth : ($0 * 7 + truth * 3) % 11 == 0 ? 3 : 0 }
    }
    let robustness = NoiseRobustnessChart(
      noiseRuns, noise: \.noise, value: \.accuracy, method: \.method, seed: \.seed)
    let sparsity = SparsityChart(
      sparsityRuns, sparsity: \.noise, value: \.accuracy, method: \.method, seed: \.seed,
      denseReference: [0.966, 0.969, 0.963])
    return [
      ("noise-robustness", robustness),
      ("sparsity", sparsity),
      ("dice", DiceChart(cases, class: \.tissue, method: \.method, dice: \.dice)),
      ("learning-curves", LearningCurves(curves, step: \.step, value: \.loss, series: \.series)),
      (
        "reliability",
        ReliabilityDiagram(confidences: sharp.map(\.confidence), isCorrect: sharp.map(\.isCorrect))
      ),
      (
        "reliability-methods",
        ReliabilityDiagram(
          [
            .init(
              "before scaling", confidences: sharp.map(\.confidence),
              isCorrect: sharp.map(\.isCorrect)),
            .init(
              "after scaling", confidences: calibrated.map(\.confidence),
              isCorrect: calibrated.map(\.isCorrect)),
          ], title: "Calibration before and after temperature scaling")
      ),
      ("confusion", ConfusionChart(counts, classes: (0..<10).map(String.init))),
      (
        "row",
        ChartRow([
          robustness.chart.size(width: 480, height: 300),
          sparsity.chart.size(width: 480, height: 300),
        ])
      ),
      (
        "empty",
        Chart("Nothing") { Line([Curve](), x: \.step, y: \.loss) }.size(width: 360, height: 220)
      ),
      ("images", images),
    ]
  }

  static var images: ImageGrid {
    let pictures = (0..<8).map { index in
      Picture.overlay(
        gray: (0..<256).map { Float(($0 % 16) * (index + 1)) + Float($0 / 16) },
        labels: (0..<256).map {
          ($0 / 16 - 8) * ($0 / 16 - 8) + ($0 % 16 - 8) * ($0 % 16 - 8) < 20 ? 1 + index % 3 : 0
        }, width: 16, height: 16)
    }
    return ImageGrid(
      pictures, captions: (0..<8).map { "truth \($0) → \($0 + 1)" }, columns: 4, scale: 5,
      title: "Samples")
  }
}
