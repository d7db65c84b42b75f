import Foundation
import Testing

@testable import Charts

/// Every mark with every kind of difficult data.
@Suite struct WrongInputTableTests {
  struct Row {
    var x: Double
    var y: Double
    var name: String
    var parent: String?
  }

  static let inputs: [String: [Row]] = [
    "nothing": [],
    "one row": [Row(x: 1, y: 2, name: "a")],
    "not finite": [
      Row(x: .nan, y: 1, name: "a"), Row(x: .infinity, y: -.infinity, name: "b"),
    ],
    "constant": (0..<6).map { _ in Row(x: 3, y: 3, name: "a", parent: "a") },
    "negative": (0..<6).map { Row(x: -Double($0), y: -2, name: "n\($0)", parent: "n0") },
    "tiny": (0..<6).map { Row(x: Double($0) * 1e-300, y: Double($0 % 3) * 1e-300, name: "t") },
    "huge": (0..<6).map { Row(x: Double($0) * 1e300, y: -Double($0 % 3) * 1e300, name: "t") },
    "mixed sizes": [Row(x: 1e-300, y: 1e-300, name: "a"), Row(x: 1e300, y: 1e300, name: "b")],
    "many names": (0..<300).map { Row(x: Double($0), y: Double($0 % 7), name: "name \($0)") },
    "long names": [
      Row(x: 1, y: 2, name: String(repeating: "long label ", count: 30)),
      Row(x: 2, y: 1, name: "漢字とかな", parent: "مرحبا"), Row(x: 3, y: 1, name: "مرحبا"),
    ],
  ]

  static let marks: [String: @Sendable ([Row]) -> Chart] = [
    "histogram": { rows in Chart { Histogram(rows, x: \.x) } },
    "histograms": { rows in Chart { Histogram(rows, x: \.x, color: \.name) } },
    "density": { rows in Chart { Density(rows, x: \.x) } },
    "violin": { rows in Chart { Violin(rows, x: \.name, y: \.y) } },
    "hexbin": { rows in Chart { Hexbin(rows, x: \.x, y: \.y) } },
    "polygon": { rows in Chart { Polygon(rows, x: \.x, y: \.y) } },
    "arrow": { rows in Chart { Arrow(rows, x: \.x, y: \.y, toX: \.y, toY: \.x) } },
    "trend": { rows in Chart { Trend(rows, x: \.x, y: \.y) } },
    "interval": { rows in Chart { Interval(rows, y: \.name, value: \.x, low: \.x, high: \.y) } },
    "ecdf": { rows in Chart { Step(cumulativeShareOf: rows, x: \.x) } },
    "graph": { rows in Chart { Graph(rows, from: \.name, to: \.name) } },
    "tree": { rows in Chart { Tree(rows, name: \.name, parent: \.parent) } },
    "contour": { rows in
      Chart { Contour(x: rows.map(\.x), y: rows.map(\.y), values: rows.map { [$0.x, $0.y] }) }
    },
    "symlog": { rows in Chart { Point(rows, x: \.x, y: \.y) }.yAxis(scale: .symlog) },
    "time": { rows in Chart { Line(rows, x: \.x, y: \.y) }.xAxis(scale: .time) },
    "smoothed": { rows in
      Chart { Line(rows, x: \.x, y: \.y).transformed(.loess(span: 0.5)) }
    },
    "log": { rows in Chart { Point(rows, x: \.x, y: \.y) }.xAxis(scale: .log) },
  ]

  @Test(arguments: marks.keys.sorted())
  func `a mark draws or explains any data, within its frame`(mark: String) throws {
    let build = try #require(WrongInputTableTests.marks[mark])
    for (name, rows) in WrongInputTableTests.inputs {
      let chart = build(rows)
      let scene = chart.laidOut()
      let frame = Rectangle(x: 0, y: 0, width: scene.width, height: scene.height).grown(by: 0.01)
      #expect(!scene.items.isEmpty, "\(mark), \(name)")
      for text in scene.texts { #expect(frame.contains(text.box), "\(mark), \(name): \(text)") }
      let drawing = "\(scene)"
      #expect(!drawing.contains("NaN") && !drawing.contains("∞"), "\(mark), \(name): \(drawing)")
      if rows.isEmpty { #expect(drawing.contains("Nothing to draw"), "\(mark)") }
    }
  }
}
