import Testing

@testable import Charts

@Suite struct LegendTests {
  private struct Row {
    var x: Double
    var y: Double
    var name: String
  }

  /// Points in three corners of the plot.
  private func rows(without free: (Double, Double)) -> [Row] {
    let corners: [(x: Double, y: Double)] = [(0, 0), (0, 1), (1, 0), (1, 1)]
    var rows: [Row] = []
    for corner in corners where corner != free {
      for index in 0..<5 {
        let step = 0.01 * Double(index)
        let name = index % 2 == 0 ? "even" : "odd"
        rows.append(Row(x: corner.x + step, y: corner.y - step, name: name))
      }
    }
    return rows
  }

  private func legend(_ chart: Chart) -> [TextRun] {
    chart.laidOut().texts.filter { ["even", "odd"].contains($0.string) }
  }

  @Test(arguments: [(0.0, 0.0), (0, 1), (1, 0), (1, 1)])
  func `names inside take the corner without rows`(x: Double, y: Double) {
    let texts = legend(
      Chart { Point(rows(without: (x, y)), x: \.x, y: \.y, color: \.name) }.legend(.inside()))
    #expect(texts.count == 2)
    for text in texts {
      #expect((text.origin.x > 320) == (x == 1))
      #expect((text.origin.y < 180) == (y == 1))
    }
  }

  @Test func `a wanted corner is taken`() {
    let chart = Chart { Point(rows(without: (1, 1)), x: \.x, y: \.y, color: \.name) }
    #expect(legend(chart.legend(.inside(.bottomLeft))).allSatisfy { $0.origin.x < 320 })
  }

  @Test func `many names stand above the plot instead`() {
    let many = (0..<20).map { Row(x: Double($0), y: 0, name: "name \($0)") }
    let chart = Chart { Point(many, x: \.x, y: \.y, color: \.name) }.legend(.inside())
    let first = chart.laidOut().texts.first { $0.string == "name 0" }
    #expect(first?.origin.y ?? 360 < 40)
  }

  @Test func `an edge around a node does not pass through it`() {
    struct Edge {
      var from: String
      var to: String
    }
    let edges = [
      Edge(from: "a", to: "b"), Edge(from: "b", to: "c"), Edge(from: "a", to: "c"),
    ]
    let drawing = "\(Chart { Graph(edges, from: \.from, to: \.to) }.laidOut())"
    #expect(drawing.contains(" C"))
    let box = Rectangle(x: 10, y: 10, width: 10, height: 10)
    #expect(box.isCrossed(from: Position(0, 15), to: Position(40, 15)))
    #expect(!box.isCrossed(from: Position(0, 15), to: Position(9, 15)))
    #expect(!box.isCrossed(from: Position(0, 0), to: Position(40, 5)))
    #expect(box.isCrossed(from: Position(15, 0), to: Position(15, 40)))
  }
}
