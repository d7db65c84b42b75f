import Charts
import Testing

@Suite struct ChartTests {
  @Test func `the builder takes conditions and loops`() {
    let isMarked = true
    let chart = Chart("T") {
      if isMarked { Rule(y: 1, label: "one") }
      for height in [2.0, 3.0] { Rule(y: height, label: "rule \(height)") }
      Line(x: [0, 1], y: [0, 4], name: "line")
    }
    let texts = chart.laidOut().texts.map(\.string)
    #expect(Set(["one", "rule 2.0", "rule 3.0", "line"]).isSubset(of: texts))
  }

  @Test func `modifiers leave the chart they start from alone`() {
    let chart = Chart("T") { Line(x: [0, 1], y: [0, 1]) }
    let wide = chart.size(width: 800, height: 200)
    #expect(chart.laidOut().width == 640 && wide.laidOut().width == 800)
  }

  @Test func `the table joins marks at the same place`() {
    struct Row {
      var x: Double
      var low: Double
      var mean: Double
      var high: Double
      var method: String
    }
    let rows = [
      Row(x: 1, low: 2, mean: 3, high: 4, method: "a"),
      Row(x: 1, low: 5, mean: 6, high: 7, method: "b"),
    ]
    let table = Chart {
      Band(rows, x: \.x, low: \.low, high: \.high, color: \.method)
      Line(rows, x: \.x, y: \.mean, color: \.method)
    }.xAxis("noise").yAxis("accuracy").dataTable
    #expect(
      table.columns.map(\.title) == [
        "noise", "series", "accuracy", "accuracy, low", "accuracy, high",
      ])
    #expect(table.columns.map(\.isNumeric) == [true, false, true, true, true])
    #expect(table.rows == [["1", "a", "3", "2", "4"], ["1", "b", "6", "5", "7"]])
  }

  @Test func `plots of a row line up`() throws {
    let narrow = Chart("A") { Line(x: [0, 1], y: [0, 1]) }.size(width: 300, height: 200)
    let long = Chart("A title that needs more than one line in so narrow a chart") {
      Line(x: [0, 1], y: [0, 1_000_000])
    }.size(width: 300, height: 200)
    let scene = ChartRow([narrow, long]).laidOut()
    #expect(scene.width == 624)
    let zeros = scene.texts.filter { $0.string == "0" || $0.string == "0.0" }.map(\.origin.y)
    // The labels at the feet of the y axes, and those at the starts of the x axes.
    #expect(Set(zeros.map { ($0 * 100).rounded() }).count == 2)
  }

  @Test func `enumerations with text values name series`() {
    enum Method: String { case robust, plain }
    struct Row {
      var x: Int
      var y: Float
      var method: Method
    }
    let rows = [Row(x: 0, y: 0.1, method: .robust), Row(x: 1, y: 0.2, method: .plain)]
    let chart = Chart { Point(rows, x: \.x, y: \.y, color: \.method) }
    #expect(chart.laidOut().texts.contains { $0.string == "robust" })
    #expect(chart.dataTable.rows.first == ["0", "robust", "0.1"])
  }

  @Test func `the number of seeds stands in the subtitle`() {
    let chart = NoiseRobustnessChart(
      Gallery.noiseRuns, noise: \.noise, value: \.accuracy, method: \.method, seed: \.seed)
    #expect(chart.laidOut().texts.contains { $0.string.contains("mean of 3 seeds") })
    #expect(chart.dataTable.rows.count == 21)
    #expect(chart.dataTable.rows.allSatisfy { $0.last == "3" })
  }
}
