import Numerics

extension ReliabilityDiagram {
  /// A bin with predictions, as marks read it.
  struct Row {
    var method: String
    var range: ClosedRange<Double>
    var center: Double
    var confidence: Double
    var accuracy: Double
    var count: Int
    var share: Double
    /// Ends of the 95 % bootstrap interval of the accuracy.
    var low: Double
    var high: Double
    /// The name of the bars where there is only one method.
    let measured = "accuracy"

    static func rows(of result: ReliabilityBins, method: String) -> [Row] {
      var generator = SeededGenerator(seed: 1)
      return result.bins.filter { $0.count > 0 }.map { bin in
        // Drawing n of n right or wrong predictions anew is a binomial draw.
        let drawn = (0..<400).map { _ in
          Double(generator.binomial(bin.count, bin.accuracy)) / Double(bin.count)
        }
        return Row(
          method: method, range: bin.range,
          center: (bin.range.lowerBound + bin.range.upperBound) / 2, confidence: bin.confidence,
          accuracy: bin.accuracy, count: bin.count, share: Double(bin.count) / Double(result.count),
          low: Quantile.of(drawn, 0.025),
          high: Quantile.of(drawn, 0.975))
      }
    }

    static func table(_ rows: [Row], methods: [String], names: [String]) -> ChartData {
      let plain = Dictionary(zip(names, methods), uniquingKeysWith: { first, _ in first })
      return ChartData(
        columns: [
          .init("method", isNumeric: false), .init("bin", isNumeric: true),
          .init("mean confidence", isNumeric: true), .init("accuracy", isNumeric: true),
          .init("n", isNumeric: true),
        ],
        rows: rows.map { row in
          [
            plain[row.method] ?? row.method,
            "\(row.range.lowerBound.fixed(2))–\(row.range.upperBound.fixed(2))",
            row.confidence.fixed(3), row.accuracy.fixed(3), "\(row.count)",
          ]
        })
    }
  }
}

/// The distance between confidence and accuracy of each bin, as a tinted box beside the diagonal.
struct Gap: Mark {
  let rows: [MarkRow]
  private let width: Double

  init(_ bins: [ReliabilityDiagram.Row], width: Double) {
    self.width = width
    rows = bins.map { bin in
      var row = MarkRow()
      row.x = .number(bin.center)
      (row.low, row.high) = (.number(bin.accuracy), .number(bin.confidence))
      row.series = "gap to mean confidence"
      return row
    }
  }

  var traits: MarkTraits {
    var traits = MarkTraits(name: "gap", key: .block)
    traits.isListed = false
    return traits
  }

  func draw(in plot: Plot) -> [Scene.Item] {
    let paint = plot.style(of: rows.first?.series).paint
    return rows.compactMap { row in
      guard let center = row.x.number, let left = plot.x.position(of: center - width / 2),
        let right = plot.x.position(of: center + width / 2),
        let from = plot.y.position(of: row.low), let to = plot.y.position(of: row.high)
      else { return nil }
      let box = Rectangle(
        x: left + 1, y: min(from, to), width: right - left - 2, height: (from - to).magnitude)
      return .rectangle(
        box, corner: 0, Style(fill: paint.faded(to: 0.28), stroke: paint, lineWidth: 1))
    }
  }
}

/// Outlines of histograms over each other.
struct BinOutlines: Mark {
  let rows: [MarkRow]
  private let ranges: [(name: String, range: ClosedRange<Double>, share: Double)]

  init(_ ranges: [(name: String, range: ClosedRange<Double>, share: Double)]) {
    self.ranges = ranges
    rows = ranges.map { bin in
      var row = MarkRow()
      row.x = .number((bin.range.lowerBound + bin.range.upperBound) / 2)
      (row.y, row.series) = (.number(bin.share), bin.name)
      return row
    }
  }

  var traits: MarkTraits {
    var traits = MarkTraits(name: "histogram", key: .line(hasSymbols: true))
    traits.startsAtZero = true
    return traits
  }

  func draw(in plot: Plot) -> [Scene.Item] {
    let base = plot.y.position(of: 0.0) ?? plot.area.bottom
    return ranges.map(\.name).uniqued().map { name in
      let style = plot.style(of: name)
      var path = Path()
      var previous: Double?
      var height = base
      for bin in ranges where bin.name == name {
        guard let left = plot.x.position(of: bin.range.lowerBound),
          let right = plot.x.position(of: bin.range.upperBound),
          let top = plot.y.position(of: bin.share)
        else { continue }
        if previous.map({ ($0 - left).magnitude < 0.01 }) != true {
          if let previous { path.steps.append(.line(Position(previous, base))) }
          path.steps.append(.move(Position(left, base)))
        }
        path.steps += [.line(Position(left, top)), .line(Position(right, top))]
        (previous, height) = (right, top)
      }
      if let previous, height != base { path.steps.append(.line(Position(previous, base))) }
      return plot.clipped(
        name,
        [
          .path(
            path,
            Style(
              fill: style.paint.faded(to: 0.1), stroke: style.paint, lineWidth: 1.5,
              dashes: style.dashes))
        ])
    }
  }
}
