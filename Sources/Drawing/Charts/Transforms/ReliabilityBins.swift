/// Predictions grouped by confidence, and how far accuracy lies from confidence in each group.
struct ReliabilityBins: Hashable, Sendable {
  /// One group of predictions.
  struct Bin: Hashable, Sendable {
    var range: ClosedRange<Double>
    var count: Int
    /// Means over the group; 0 when it is empty.
    var confidence: Double
    var accuracy: Double
  }

  var bins: [Bin]
  /// Predictions with a confidence within 0...1 and a correctness.
  var count: Int
  /// The mean of (confidence − correctness)².
  var brierScore: Double

  /// Equal-width bins over 0...1, each with its upper edge (the first one with 0 too).
  ///
  /// Confidences that are not finite or outside of 0...1 are left out, and so are those without a
  /// partner in `isCorrect`.
  init(confidences: [Double], isCorrect: [Bool], bins wanted: Int = 15) {
    let size = max(1, wanted)
    var counts = [Int](repeating: 0, count: size)
    var confidence = [Double](repeating: 0, count: size)
    var correct = counts
    for (value, isRight) in zip(confidences, isCorrect) where value >= 0 && value <= 1 {
      let index = max(0, min(size - 1, Int((value * Double(size)).rounded(.up)) - 1))
      counts[index] += 1
      confidence[index] += value
      correct[index] += isRight ? 1 : 0
    }
    count = counts.reduce(0, +)
    brierScore = ReliabilityBins.brier(confidences, isCorrect)
    bins = (0..<size).map { index in
      let n = Double(max(1, counts[index]))
      return Bin(
        range: Double(index) / Double(size)...Double(index + 1) / Double(size),
        count: counts[index], confidence: confidence[index] / n,
        accuracy: Double(correct[index]) / n)
    }
  }

  /// Bins that hold equally many predictions, but for ties and remainders.
  init(confidences: [Double], isCorrect: [Bool], equalMass wanted: Int) {
    let sorted = zip(confidences, isCorrect).filter { $0.0 >= 0 && $0.0 <= 1 }.sorted {
      $0.0 < $1.0
    }
    count = sorted.count
    brierScore = ReliabilityBins.brier(confidences, isCorrect)
    let size = max(1, min(wanted, max(1, sorted.count)))
    bins = (0..<size).compactMap { index in
      let part = sorted[sorted.count * index / size..<sorted.count * (index + 1) / size]
      guard let first = part.first, let last = part.last else { return nil }
      let n = Double(part.count)
      return Bin(
        range: first.0...last.0, count: part.count,
        confidence: part.reduce(0) { $0 + $1.0 } / n,
        accuracy: Double(part.filter(\.1).count) / n)
    }
  }

  private static func brier(_ confidences: [Double], _ isCorrect: [Bool]) -> Double {
    var errors: [Double] = []
    for (confidence, isRight) in zip(confidences, isCorrect)
    where confidence >= 0 && confidence <= 1 {
      let error = confidence - (isRight ? 1 : 0)
      errors.append(error * error)
    }
    return errors.isEmpty ? 0 : errors.reduce(0, +) / Double(errors.count)
  }

  /// Σ nᵦ ÷ n · |accuracyᵦ − confidenceᵦ| (Guo et al., *On Calibration of Modern Neural Networks*,
  /// ICML 2017, equation 3); 0 without predictions.
  var expectedCalibrationError: Double {
    guard count > 0 else { return 0 }
    return bins.reduce(0) {
      $0 + Double($1.count) * ($1.accuracy - $1.confidence).magnitude
    } / Double(count)
  }

  /// The largest |accuracyᵦ − confidenceᵦ| of a bin with predictions (ibid., equation 5).
  var maximumCalibrationError: Double {
    bins.filter { $0.count > 0 }.map { ($0.accuracy - $0.confidence).magnitude }.max() ?? 0
  }
}
