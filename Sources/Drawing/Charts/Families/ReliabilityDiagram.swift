/// Accuracy against confidence in equal-width bins over the confidences' histogram, with the
/// expected calibration error of each method.
public struct ReliabilityDiagram: ChartFamily {
  /// Confidences of one method's predictions, and which of them were right.
  public struct Method: Sendable {
    public var name: String
    public var confidences: [Double]
    public var isCorrect: [Bool]

    public init(_ name: String, confidences: [Double], isCorrect: [Bool]) {
      self.name = name
      self.confidences = confidences
      self.isCorrect = isCorrect
    }
  }

  /// Where bins end.
  public enum Binning: Hashable, Sendable {
    case equalWidth
    /// Each bin holds about equally many predictions.
    case equalMass
  }

  public var chart: ChartRow
  /// Of each method, in order.
  public let expectedCalibrationErrors: [Double]
  public let alternativeText: String
  public let dataTable: ChartData

  /// One method.
  public init(
    confidences: [Double], isCorrect: [Bool], bins: Int = 15, binning: Binning = .equalWidth,
    title: String = "Reliability", width: Double = 440
  ) {
    self.init(
      [Method("accuracy", confidences: confidences, isCorrect: isCorrect)], bins: bins,
      binning: binning, title: title, width: width)
  }

  /// Several methods over each other, with 95 % bootstrap intervals of the bins' accuracies.
  public init(
    _ methods: [Method], bins: Int = 15, binning: Binning = .equalWidth,
    title: String = "Reliability", width: Double = 440
  ) {
    let results = methods.map {
      binning == .equalWidth
        ? ReliabilityBins(confidences: $0.confidences, isCorrect: $0.isCorrect, bins: bins)
        : ReliabilityBins(
          confidences: $0.confidences, isCorrect: $0.isCorrect, equalMass: bins)
    }
    expectedCalibrationErrors = results.map(\.expectedCalibrationError)
    let names = zip(methods, results).map { method, result in
      let error =
        methods.count > 2
        ? "ECE \(result.expectedCalibrationError.fixed(3))"
        : "ECE \(result.expectedCalibrationError.fixed(3)), "
          + "MCE \(result.maximumCalibrationError.fixed(3)), Brier \(result.brierScore.fixed(3))"
      return methods.count == 1 ? error : "\(method.name), \(error)"
    }
    let rows = zip(names, results).flatMap { Row.rows(of: $1, method: $0) }
    let isSingle = methods.count == 1 && binning == .equalWidth
    let count = results.map(\.count).max() ?? 0
    let lost = zip(methods, results).map {
      max($0.confidences.count, $0.isCorrect.count) - $1.count
    }.reduce(0, +)
    var note = isSingle ? "\(names[0]); n = \(count), \(bins) bins" : "n = \(count), \(bins) bins"
    if lost > 0 {
      note += "; \(lost) left out: no confidence within 0 to 1, or no correctness beside it"
    }
    let upper = Chart(title) {
      if isSingle {
        Bar(
          rows, x: \.center, y: \.accuracy, color: \.measured, width: 1 / Double(max(1, bins)),
          arrangement: .stacked)
        Gap(rows, width: 1 / Double(max(1, bins)))
        Rule.diagonal
        ErrorBar(rows, x: \.center, low: \.low, high: \.high).inInk()
      } else {
        Rule.diagonal
        Band(rows, x: \.confidence, low: \.low, high: \.high, color: \.method)
        Line(rows, x: \.confidence, y: \.accuracy, color: \.method)
      }
    }
    .subtitle(note)
    .xAxis(format: .percent, domain: 0...1, isHidden: true)
    .yAxis("accuracy", format: .percent, domain: 0...1)
    .legend(.top)
    .size(width: width, height: width * 0.9 + 26)
    let lower = Chart {
      if isSingle {
        Bar(rows, x: \.center, y: \.share, color: \.method, width: 1 / Double(max(1, bins)))
      } else {
        // Bins of equal mass would all be equally high.
        BinOutlines(
          zip(names, methods).flatMap { name, method in
            let equal = ReliabilityBins(
              confidences: method.confidences, isCorrect: method.isCorrect, bins: bins)
            return equal.bins.filter { $0.count > 0 }.map {
              (name, $0.range, Double($0.count) / Double(equal.count))
            }
          })
      }
    }
    .xAxis("confidence", format: .percent, domain: 0...1)
    .yAxis("share of predictions", format: .percent)
    .legend(.none)
    .size(width: width, height: width * 0.32)
    chart = ChartRow(rows.isEmpty ? [upper] : [upper, lower], columns: 1, gap: 0)
    alternativeText = ReliabilityDiagram.words(title, zip(methods.map(\.name), results))
    dataTable = Row.table(rows, methods: methods.map(\.name), names: names)
  }

  private static func words(
    _ title: String, _ results: Zip2Sequence<[String], [ReliabilityBins]>
  ) -> String {
    let sentences = results.map { name, result in
      guard result.count > 0 else { return "\(name): no predictions." }
      let bias = result.bins.reduce(0) { $0 + Double($1.count) * ($1.confidence - $1.accuracy) }
      let tendency = bias > 0 ? "more confident than right" : "less confident than right"
      return "\(name): expected calibration error \(result.expectedCalibrationError.fixed(3)), "
        + "largest \(result.maximumCalibrationError.fixed(3)), on average \(tendency), "
        + "\(result.count) predictions."
    }
    return "Reliability diagram: \(title). " + sentences.joined(separator: " ")
  }
}
