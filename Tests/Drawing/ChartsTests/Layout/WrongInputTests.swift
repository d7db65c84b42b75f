import Testing

@testable import Charts

@Suite struct WrongInputTests {
  struct Row {
    var x: Double
    var y: Double
    var name = "a"
    var maybe: Double?
  }

  private func words(_ chart: some Drawable) -> String {
    chart.laidOut().texts.map(\.string).joined(separator: " ")
  }

  @Test func `no rows give a message with what to do`() {
    let chart = Chart("T") { Line([Row](), x: \.x, y: \.y) }
    #expect(words(chart).contains("there are no rows"))
    #expect(chart.alternativeText.contains("there are no rows"))
    #expect(words(Chart("T") {}).contains("there are no rows"))
  }

  @Test func `values that are not finite are counted below the chart`() {
    let rows = [Row(x: 0, y: 1), Row(x: 1, y: .nan), Row(x: 2, y: .infinity), Row(x: 3, y: 2)]
    #expect(
      words(Chart { Line(rows, x: \.x, y: \.y) }).contains(
        "2 rows are not drawn: the value is not finite."))
  }

  @Test func `only values that are not finite give a message`() {
    let rows = [Row(x: .nan, y: 1)]
    #expect(words(Chart { Point(rows, x: \.x, y: \.y) }).contains("none of 1 rows has a place"))
  }

  @Test func `values that a log axis has no place for are named with the remedy`() {
    let rows = [Row(x: -1, y: 1), Row(x: 1, y: 1), Row(x: 10, y: 2)]
    let chart = Chart { Line(rows, x: \.x, y: \.y) }.xAxis(scale: .log)
    #expect(words(chart).contains("1 row is not drawn: the value is not above 0"))
    #expect(words(chart).contains("use scale: .linear"))
  }

  @Test func `one point and equal values have an axis around them`() {
    for rows in [[Row(x: 3, y: 4)], [Row(x: 1, y: 0), Row(x: 1, y: 0)]] {
      let texts = Chart { Point(rows, x: \.x, y: \.y) }.laidOut().texts
      #expect(texts.count >= 4)
    }
  }

  @Test func `missing values interrupt a line`() {
    let rows = [
      Row(x: 0, y: 0, maybe: 1), Row(x: 1, y: 0), Row(x: 2, y: 0, maybe: 2),
      Row(x: 3, y: 0, maybe: 2),
    ]
    let scene = Chart { Line(rows, x: \.x, y: \.maybe) }.laidOut()
    #expect("\(scene)".contains("circle 7 at"))
    #expect(!words(Chart { Line(rows, x: \.x, y: \.maybe) }).contains("not drawn"))
  }

  @Test(arguments: [1e-300, 1e-12, 1, 1e12, 1e300, 1.7e308])
  func `any magnitude is drawn within the picture`(size: Double) {
    let rows = (0..<5).map { Row(x: Double($0) * size / 4, y: Double(($0 * 3) % 5) * size / 4) }
    for scale in [ScaleKind.linear, .log] {
      let scene = Chart { Line(rows, x: \.x, y: \.y) }.yAxis(scale: scale).laidOut()
      let frame = Rectangle(x: 0, y: 0, width: scene.width, height: scene.height)
      #expect(scene.texts.allSatisfy { frame.contains($0.box) })
      #expect(!"\(scene)".contains("NaN") && !"\(scene)".contains("∞"))
    }
  }

  @Test func `a thousand names thin out instead of colliding`() {
    let rows = (0..<1000).map { Row(x: 0, y: Double($0), name: "name \($0)") }
    let texts = Chart { Bar(rows, x: \.name, y: \.y) }.laidOut().texts
    #expect(texts.count < 120)
    for (first, second) in zip(texts, texts.dropFirst()) where first.origin.y == second.origin.y {
      #expect(!first.box.overlaps(second.box))
    }
  }

  @Test func `a label of three hundred letters and other scripts stay inside`() {
    let rows = [
      Row(x: 1, y: 1, name: String(repeating: "long", count: 75)), Row(x: 2, y: 2, name: "漢字とかな"),
      Row(x: 3, y: 3, name: "مرحبا"),
    ]
    let scene = Chart("混合") { Bar(rows, x: \.name, y: \.y) }.laidOut()
    let frame = Rectangle(x: 0, y: 0, width: scene.width, height: scene.height)
    #expect(scene.texts.allSatisfy { frame.contains($0.box) })
    let lines = Chart { Line(rows, x: \.x, y: \.y, color: \.name) }.laidOut()
    #expect(lines.texts.allSatisfy { frame.contains($0.box) })
  }

  @Test func `families without rows explain themselves`() {
    let runs: [Gallery.Run] = []
    let cases: [Gallery.Case] = []
    let charts: [any Drawable] = [
      NoiseRobustnessChart(runs, noise: \.noise, value: \.accuracy, method: \.method),
      SparsityChart(runs, sparsity: \.noise, value: \.accuracy, method: \.method),
      DiceChart(cases, class: \.tissue, method: \.method, dice: \.dice),
      LearningCurves(cases, step: \.dice, value: \.dice),
      ReliabilityDiagram(confidences: [], isCorrect: []),
      ConfusionChart([], classes: []), ChartRow([]), ImageGrid([]),
    ]
    for chart in charts {
      let text = chart.laidOut().texts.map(\.string).joined(separator: " ")
      #expect(text.contains("Nothing to"), "\(type(of: chart)): \(text)")
      #expect(!chart.svg(idPrefix: "x").isEmpty)
    }
  }

  @Test func `domains that the scale cannot show fall back to the data`() {
    let chart = Chart { Line(x: [0.1, 0.9], y: [1, 2]) }
      .xAxis(scale: .logOdds, domain: 0...1)
    #expect(chart.laidOut().texts.count > 4)
  }
}
