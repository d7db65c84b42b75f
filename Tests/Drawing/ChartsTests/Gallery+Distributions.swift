import Charts
import Foundation

extension Gallery {
  struct Sample {
    var loss: Double
    var other: Double
    var part: String
    var isNoisy: Bool { part == "wrong label" }
  }

  struct Connection {
    var from: String
    var to: String
    var x = 0.0
    var y = 0.0
    var toX = 1.0
    var toY = 1.0
  }

  struct Branch {
    var name: String
    var parent: String?
  }

  struct Day {
    var date: Date
    var value: Double
  }

  /// Sums of uniform numbers, about normal.
  static let samples: [Sample] = (0..<400).map { index in
    let sum = (0..<4).reduce(0.0) { $0 + share(index * 29 + $1 * 1013) }
    let other = (0..<4).reduce(0.0) { $0 + share(index * 71 + $1 * 577) }
    let isNoisy = index.isMultiple(of: 2)
    return Sample(
      loss: isNoisy ? sum + 1.2 : sum * 0.7, other: other + 0.4 * sum,
      part: isNoisy ? "wrong label" : "right label")
  }

  static let connections: [Connection] = [
    Connection(from: "input", to: "conv 1", x: 0, y: 0, toX: 1, toY: 2),
    Connection(from: "conv 1", to: "conv 2", x: 1, y: 0, toX: 2, toY: 1),
    Connection(from: "conv 1", to: "add", x: 2, y: 0, toX: 3, toY: 3),
    Connection(from: "conv 2", to: "add", x: 3, y: 1, toX: 2.5, toY: 2),
  ]

  static let branches: [Branch] = [
    Branch(name: "methods", parent: nil), Branch(name: "pruning", parent: "methods"),
    Branch(name: "dynamic", parent: "methods"), Branch(name: "magnitude", parent: "pruning"),
    Branch(name: "saliency", parent: "pruning"), Branch(name: "RigL", parent: "dynamic"),
  ]

  static var distributions: [(name: String, chart: any Drawable)] {
    func small(_ chart: Chart) -> Chart { chart.size(width: 380, height: 240) }
    let grid = (0..<12).map { Double($0) / 5.5 - 1 }
    let values = grid.map { y in grid.map { x in x * x + 0.6 * y * y + 0.4 * x * y } }
    let days = (0..<30).map {
      Day(date: Date(timeIntervalSince1970: 1.76e9 + Double($0) * 432_000), value: share($0))
    }
    let cube = (0..<21).map { Double($0) - 10 }
    let picture = Picture(gray: (0..<64).map { Float($0 % 9) }, width: 8, height: 8)
    let cloud = (0..<12_000).map { Sample(loss: share($0), other: share($0 * 7919), part: "a") }
    return [
      ("histogram", small(Chart("Histogram") { Histogram(samples, x: \.loss) })),
      (
        "histograms",
        small(Chart("Histograms") { Histogram(samples, x: \.loss, color: \.part, height: .share) })
      ),
      ("density", small(Chart("Density") { Density(samples, x: \.loss, color: \.part) })),
      ("violin", small(Chart("Violin") { Violin(samples, x: \.part, y: \.loss, color: \.part) })),
      (
        "ecdf", small(Chart("ECDF") { Step(cumulativeShareOf: samples.prefix(20) + [], x: \.loss) })
      ),
      ("hexbin", small(Chart("Hexbin") { Hexbin(samples, x: \.loss, y: \.other, bins: 14) })),
      (
        "contour",
        small(
          Chart("Contour") {
            Contour(x: grid, y: grid, values: values)
            Annotation("minimum", x: 0, y: 0)
          })
      ),
      ("image", small(Chart("Image") { Image(picture) })),
      (
        "polygon",
        small(
          Chart("Polygon") {
            Polygon(connections, x: \.x, y: \.toY)
          })
      ),
      (
        "arrow",
        small(Chart("Arrow") { Arrow(connections, x: \.x, y: \.y, toX: \.toX, toY: \.toY) })
      ),
      ("graph", small(Chart("Graph") { Graph(connections, from: \.from, to: \.to) })),
      (
        "graph-circle",
        small(Chart("Graph") { Graph(connections, from: \.from, to: \.to, arrangement: .circle) })
      ),
      ("tree", small(Chart("Tree") { Tree(branches, name: \.name, parent: \.parent) })),
      (
        "time",
        small(
          Chart("Time") {
            Point(days, x: \.date, y: \.value)
            Line(days, x: \.date, y: \.value).transformed(.loess(span: 0.5))
          })
      ),
      (
        "symlog",
        small(
          Chart("Penalty $\\lambda\\|w\\|_2^2$") {
            Line(x: cube, y: cube.map { $0 * $0 * $0 })
          }.yAxis("gain, $10^{-3}$", scale: .symlog)
            .inset(Chart { Line(x: [0, 1], y: [0, 1]) }, at: .bottomRight))
      ),
      (
        "interval-bars",
        small(Chart("Trend") { Trend(noiseRuns, x: \.noise, y: \.accuracy, color: \.method) })
      ),
      ("many-points", small(Chart("Many points") { Point(cloud, x: \.loss, y: \.other) })),
    ]
  }
}
