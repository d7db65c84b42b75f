public import Tensors

/// Predictions grouped by confidence, each group with its mean confidence and its accuracy.
///
/// What a reliability diagram draws and what calibration errors sum over.
/// Guo et al., *On Calibration of Modern Neural Networks*, ICML 2017, arXiv:1706.04599, section 2.
public struct ReliabilityBins: Hashable, Sendable, Codable {
  /// How confidences are divided into bins.
  public enum Spacing: String, Hashable, Sendable, Codable {
    /// Bin k of K holds confidences in (k/K, (k+1)/K]; 0 belongs to the first.
    case equalWidth
    /// The sorted confidences are cut into K runs whose sizes differ by at most 1 (the longer first).
    case equalMass
  }

  /// One group of predictions.
  public struct Bin: Hashable, Sendable, Codable {
    /// Equal width: the bin's borders; equal mass: its least and greatest confidence.
    public let lower: Double
    public let upper: Double
    public let count: Int
    /// The mean confidence; NaN is never stored, an empty bin has 0.
    public let confidence: Double
    /// The share of right predictions; 0 in an empty bin.
    public let accuracy: Double
    /// |accuracy − confidence|.
    public var gap: Double { abs(accuracy - confidence) }
  }

  public let spacing: Spacing
  /// From low to high confidence; empty bins of equal width are kept, so that a diagram has its axis.
  public let bins: [Bin]

  /// Groups predictions by the probability of their class and whether it was the label.
  ///
  /// Ties keep their order. With equal mass there are at most as many bins as predictions.
  public init(
    confidences: [Float], isCorrect: [Bool], count: Int = 15, spacing: Spacing = .equalWidth
  ) {
    require(
      confidences.count == isCorrect.count,
      "ReliabilityBins: \(confidences.count) confidences for \(isCorrect.count) answers")
    require(count > 0, "ReliabilityBins: at least one bin is needed, not \(count)")
    for confidence in confidences {
      // Softmax rows may exceed 1 by a rounding error.
      require(
        confidence >= 0 && confidence <= 1.00001,
        "ReliabilityBins: a confidence must lie in 0...1, not \(confidence)")
    }
    let predictions = zip(confidences, isCorrect).map {
      Prediction(confidence: min(1, Double($0)), isCorrect: $1)
    }
    self.spacing = spacing
    self.bins =
      switch spacing {
      case .equalWidth: Self.byWidth(predictions, count: count)
      case .equalMass: Self.byMass(predictions, count: count)
      }
  }

  /// Groups the rows of `probabilities` `[n, classes]` by their greatest entry.
  public init(
    _ probabilities: Tensor, _ labels: [Int], count: Int = 15, spacing: Spacing = .equalWidth
  ) {
    var (confidences, isCorrect) = ([Float](), [Bool]())
    LabeledRows(probabilities, labels, caller: "ReliabilityBins").forEach { row, label in
      var best = 0
      for index in row.indices where row[index] > row[best] { best = index }
      confidences.append(Float(row[best]))
      isCorrect.append(best == label)
    }
    self.init(confidences: confidences, isCorrect: isCorrect, count: count, spacing: spacing)
  }

  /// The number of predictions in all bins.
  public var total: Int { bins.reduce(0) { $0 + $1.count } }

  private struct Prediction {
    let confidence: Double
    let isCorrect: Bool
  }

  private static func byWidth(_ predictions: [Prediction], count: Int) -> [Bin] {
    func border(_ index: Int) -> Double { Double(index) / Double(count) }
    var groups = [[Prediction]](repeating: [], count: count)
    for prediction in predictions {
      // The product may round across a border: move to the bin whose borders hold the confidence.
      var bin = min(count - 1, Int(prediction.confidence * Double(count)))
      while bin > 0 && prediction.confidence <= border(bin) { bin -= 1 }
      while bin < count - 1 && prediction.confidence > border(bin + 1) { bin += 1 }
      groups[bin].append(prediction)
    }
    return groups.indices.map { bin(groups[$0][...], from: border($0), to: border($0 + 1)) }
  }

  private static func byMass(_ predictions: [Prediction], count: Int) -> [Bin] {
    guard !predictions.isEmpty else { return [] }
    let sorted = predictions.enumerated()
      .sorted { ($0.element.confidence, $0.offset) < ($1.element.confidence, $1.offset) }
      .map(\.element)
    let used = min(count, sorted.count)
    let (size, longer) = sorted.count.quotientAndRemainder(dividingBy: used)
    var start = 0
    return (0..<used).map { index in
      let group = sorted[start..<(start + size + (index < longer ? 1 : 0))]
      start = group.endIndex
      return bin(group, from: group.first?.confidence ?? 0, to: group.last?.confidence ?? 0)
    }
  }

  private static func bin(
    _ group: ArraySlice<Prediction>, from lower: Double, to upper: Double
  ) -> Bin {
    let size = Double(max(1, group.count))
    return Bin(
      lower: lower, upper: upper, count: group.count,
      confidence: group.reduce(0) { $0 + $1.confidence } / size,
      accuracy: Double(group.count { $0.isCorrect }) / size)
  }
}
