import Charts
import Foundation

extension Gallery {
  struct Candidate {
    var flops: Double
    var accuracy: Double
    var parameters: Double
    var gain: Double
    var method: String
  }

  static let candidates: [Candidate] = (0..<24).map { index in
    let size = 1 + Double(index % 8)
    return Candidate(
      flops: 1e6 * size * size, accuracy: 0.6 + 0.3 * size / 8 + 0.05 * share(index),
      parameters: 1e4 * size * size * (1 + share(index * 5)), gain: share(index * 3) - 0.4,
      method: ["dense", "pruned", "RigL"][index / 8])
  }

  /// Logits that are three times too large, so that 3 is about the temperature that mends them.
  static let logits: (values: [[Double]], labels: [Int]) = {
    let values = (0..<600).map { index in (0..<3).map { 6 * share(index * 3 + $0 * 101) } }
    let labels = values.enumerated().map { index, row in
      let powers = row.map { Foundation.exp($0 / 3) }
      let draw = share(index * 7 + 2) * powers.reduce(0, +)
      return draw < powers[0] ? 0 : draw < powers[0] + powers[1] ? 1 : 2
    }
    return (values, labels)
  }()

  static var scales: [(name: String, chart: any Drawable)] {
    func small(_ chart: Chart) -> Chart { chart.size(width: 400, height: 280) }
    let hours = (0..<40).map {
      Day(date: Date(timeIntervalSince1970: 1.7640288e9 + Double($0) * 3600), value: share($0))
    }
    return [
      (
        "point-value",
        small(
          Chart("Colour by number") {
            Point(
              candidates, x: \.flops, y: \.accuracy, value: \.parameters,
              valueName: "parameters")
          }.xAxis("FLOPs", scale: .log).yAxis("accuracy", format: .percent))
      ),
      (
        "point-diverging",
        small(
          Chart("Colour about zero") {
            Point(
              candidates, x: \.flops, y: \.accuracy, value: \.gain, valueName: "gain",
              ramp: .diverging(center: 0), format: .percent)
          }.xAxis("FLOPs", scale: .log).yAxis("accuracy", format: .percent))
      ),
      (
        "point-area",
        small(
          Chart("Area by number") {
            Point(
              candidates, x: \.flops, y: \.accuracy, area: \.parameters,
              areaName: "parameters", color: \.method)
          }.xAxis("FLOPs", scale: .log).yAxis("accuracy", format: .percent))
      ),
      (
        "legend-inside",
        small(
          Chart("Names inside") { Line(curves, x: \.step, y: \.loss, color: \.series) }
            .xAxis("epoch").yAxis("loss").legend(.inside()))
      ),
      (
        "hours",
        small(Chart("Hours over two days") { Line(hours, x: \.date, y: \.value) })
      ),
      (
        "diverging-map",
        small(
          Chart("Gains and losses") {
            HeatMap(
              candidates.enumerated().map {
                Grid(row: $1.method, column: "\($0 % 8)", value: $1.gain)
              },
              x: \.column, y: \.row, value: \.value, format: .percent, range: -0.6...0.6,
              ramp: .diverging(center: 0))
          })
      ),
    ]
  }

  struct Grid {
    var row: String
    var column: String
    var value: Double
  }

  struct History {
    var quantity: String
    var epoch: Int
    var value: Double
    var method: String
  }

  static let histories: [History] = ["loss", "accuracy", "gradient norm", "rate"].enumerated()
    .flatMap { rank, quantity in
      ["SGD", "Adam"].enumerated().flatMap { column, method in
        (1...20).map { epoch in
          let scale = [2, 1, 300, 0.01][rank] * (1 + 0.3 * Double(column))
          return History(
            quantity: quantity, epoch: epoch,
            value: scale * (1 / Double(epoch) + 0.1 * share(epoch * 7 + rank)), method: method)
        }
      }
    }

  static var newestFamilies: [(name: String, chart: any Drawable)] {
    let right = predictions(sharpness: 0.9)
    let half = right.count / 2
    let shares = logits.values.map { row in
      let powers = row.map { Foundation.exp($0) }
      return powers.map { $0 / powers.reduce(0, +) }
    }
    let methods = [right[..<half], right[half...]].enumerated().map { index, part in
      ReliabilityDiagram.Method(
        "half \(index + 1)", confidences: part.map(\.confidence),
        isCorrect: part.map(\.isCorrect))
    }
    return [
      ("reliability-grid", ReliabilityGrid(methods)),
      ("temperature", TemperatureChart(logits: logits.values, labels: logits.labels)),
      (
        "class-reliability",
        ReliabilityGrid(
          probabilities: shares, labels: logits.labels, classes: ["cat", "dog", "bird"])
      ),
      (
        "drop-from-clean",
        DropFromCleanChart(
          noiseRuns, noise: \.noise, value: \.accuracy, method: \.method, seed: \.seed)
      ),
      ("iou", IoUChart(cases, class: \.tissue, method: \.method, iou: \.dice)),
      (
        "hausdorff",
        HausdorffChart(paired, class: \.tissue, method: \.method, distance: \.first)
      ),
      (
        "comparison",
        SegmentationComparison(
          paired, class: \.tissue, method: \.method, pair: \.index, value: \.dice, of: "U-Net",
          minus: "threshold")
      ),
      (
        "masks",
        MaskGrid(
          ["conv 1", "conv 2", "head"].enumerated().map { rank, name in
            .init(name, isKept: (0..<512).map { share($0 + rank) < 0.3 }, width: 32)
          })
      ),
      (
        "histories",
        HistoryGrid(
          histories, step: \.epoch, value: \.value, quantity: \.quantity, series: \.method)
      ),
    ]
  }
}
