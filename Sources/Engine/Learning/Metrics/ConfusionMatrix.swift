import Tensors

/// How often each true class was predicted as each class.
public struct ConfusionMatrix: Hashable, Sendable, Codable {
  public let classes: Int
  /// Row-major `[truth, prediction]` counts.
  public let counts: [Int]

  /// Counts pairs of the same position; a label of -1 is ignored.
  ///
  /// Traps on lists of different lengths and on classes outside of `0..<classes`.
  public init(_ predictions: [Int], _ labels: [Int], classes: Int) {
    require(
      predictions.count == labels.count,
      "ConfusionMatrix: \(predictions.count) predictions for \(labels.count) labels")
    var counts = [Int](repeating: 0, count: classes * classes)
    for (prediction, label) in zip(predictions, labels) where label != -1 {
      require(
        (0..<classes).contains(prediction) && (0..<classes).contains(label),
        "ConfusionMatrix: prediction \(prediction) and label \(label) must lie in 0..<\(classes)")
      counts[label * classes + prediction] += 1
    }
    self.classes = classes
    self.counts = counts
  }

  public subscript(truth truth: Int, predicted predicted: Int) -> Int {
    counts[truth * classes + predicted]
  }

  /// The share of pairs on the diagonal; NaN when nothing was counted.
  public var accuracy: Double {
    let right = (0..<classes).reduce(0) { $0 + self[truth: $1, predicted: $1] }
    return Double(right) / Double(counts.reduce(0, +))
  }

  /// How many pairs have this true class.
  public func support(of label: Int) -> Int {
    (0..<classes).reduce(0) { $0 + self[truth: label, predicted: $1] }
  }

  /// How many pairs were predicted as this class.
  public func predicted(as label: Int) -> Int {
    (0..<classes).reduce(0) { $0 + self[truth: $1, predicted: label] }
  }

  /// True positives over the class's true members, per class; NaN for a class that never occurs.
  public var recalls: [Double] {
    (0..<classes).map { Double(self[truth: $0, predicted: $0]) / Double(support(of: $0)) }
  }

  /// True positives over the class's predicted members, per class; NaN if never predicted.
  public var precisions: [Double] {
    (0..<classes).map { Double(self[truth: $0, predicted: $0]) / Double(predicted(as: $0)) }
  }
}
