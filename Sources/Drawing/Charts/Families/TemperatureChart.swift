import Numerics

/// Calibration before and after the logits are divided by a temperature
/// (Guo et al., *On Calibration of Modern Neural Networks*, ICML 2017, section 4.2).
public struct TemperatureChart: ChartFamily {
  public var chart: ChartRow
  /// What the logits were divided by.
  public let temperature: Double
  /// Before and after.
  public let expectedCalibrationErrors: [Double]
  public let alternativeText: String
  public let dataTable: ChartData

  /// `logits[i][c]` belong to case i with the class `labels[i]`.
  ///
  /// By default the temperature is the one with the least negative log likelihood of these cases,
  /// so that "after" is an optimistic figure; give one that was found on other cases to be fair.
  public init(
    logits: [[Double]], labels: [Int], temperature: Double? = nil, bins: Int = 10,
    binning: ReliabilityDiagram.Binning = .equalWidth, width: Double = 360
  ) {
    let cases = zip(logits, labels).filter { $0.indices.contains($1) && $0.allSatisfy(\.isFinite) }
      .map { (logits: $0, label: $1) }
    let chosen = temperature ?? TemperatureChart.best(cases)
    self.temperature = chosen
    func method(_ name: String, _ temperature: Double) -> ReliabilityDiagram.Method {
      let answers = cases.map { item -> (Double, Bool) in
        let shares = TemperatureChart.softmax(item.logits, temperature)
        let confidence = shares.max() ?? 0
        return (confidence, shares.firstIndex(of: confidence) == item.label)
      }
      return ReliabilityDiagram.Method(
        name, confidences: answers.map(\.0), isCorrect: answers.map(\.1))
    }
    let grid = ReliabilityGrid(
      [
        method("Before scaling", 1),
        method("After dividing logits by \(NumberFormat.number.text(chosen))", chosen),
      ], bins: bins, binning: binning, columns: 2, width: width)
    chart = grid.chart
    expectedCalibrationErrors = grid.expectedCalibrationErrors
    alternativeText = grid.alternativeText
    dataTable = grid.dataTable
  }

  static func softmax(_ logits: [Double], _ temperature: Double) -> [Double] {
    let most = logits.max() ?? 0
    let powers = logits.map { Elementary.exp(($0 - most) / temperature) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }

  /// By golden sections of ln T between 1/20 and 20, where the likelihood has one hill.
  static func best(_ cases: [(logits: [Double], label: Int)]) -> Double {
    guard !cases.isEmpty else { return 1 }
    func loss(_ logarithm: Double) -> Double {
      let temperature: Double = Elementary.exp(logarithm)
      var sum = 0.0
      for item in cases {
        let most = item.logits.max() ?? 0
        var powers = 0.0
        for logit in item.logits { powers += Elementary.exp((logit - most) / temperature) }
        sum += Elementary.log(powers) - (item.logits[item.label] - most) / temperature
      }
      return sum
    }
    let section = (5.0.squareRoot() - 1) / 2
    let reach = Elementary.log(20.0)
    var (low, high) = (-reach, reach)
    var (a, b) = (high - section * (high - low), low + section * (high - low))
    var (lossA, lossB) = (loss(a), loss(b))
    for _ in 0..<40 {
      if lossA < lossB {
        (high, b, lossB) = (b, a, lossA)
        a = high - section * (high - low)
        lossA = loss(a)
      } else {
        (low, a, lossA) = (a, b, lossB)
        b = low + section * (high - low)
        lossB = loss(b)
      }
    }
    return Elementary.exp((low + high) / 2)
  }
}
