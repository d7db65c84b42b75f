import Numerics
import Tensors

extension LogisticRegression {
  /// Minimises −Σ log softmax(W x + b)_y + λ/2 Σ W² by L-BFGS; intercepts are not penalised.
  ///
  /// λ is scikit-learn's 1/C and must be positive. Labels lie in `0..<classes`.
  public static func multinomial(
    _ features: FeatureTable, _ labels: [Int], classes: Int, penalty: Double = 1,
    by method: LimitedMemoryBFGS = LimitedMemoryBFGS()
  ) -> LogisticRegression {
    requireLabels(features, labels, classes, penalty)
    let width = features.columns + 1
    let minimum = method.minimum(from: [Double](repeating: 0, count: classes * width)) { position in
      loss(at: position, features, labels, classes, penalty)
    }
    let rows = (0..<classes).map { minimum.position[($0 * width)..<(($0 + 1) * width)] }
    return LogisticRegression(
      weights: FeatureTable(
        rows.flatMap { $0.dropLast() }, rows: classes, columns: features.columns),
      intercepts: rows.map { $0.last ?? 0 }, link: .softmax)
  }

  /// The penalised loss and its gradient; each class has its weights and then its intercept.
  private static func loss(
    at position: [Double], _ features: FeatureTable, _ labels: [Int], _ classes: Int,
    _ penalty: Double
  ) -> (value: Double, gradient: [Double]) {
    let count = features.columns
    let width = count + 1
    var (value, gradient) = (0.0, [Double](repeating: 0, count: position.count))
    for index in position.indices where index % width < count {
      value += penalty / 2 * position[index] * position[index]
      gradient[index] = penalty * position[index]
    }
    var logits = [Double](repeating: 0, count: classes)
    for row in 0..<features.rows {
      let x = features[row: row]
      for label in 0..<classes {
        let start = label * width
        logits[label] = dot(position[start..<(start + count)], x) + position[start + count]
      }
      let top = logits.max() ?? 0
      let sum = logits.reduce(0) { $0 + Elementary.exp($1 - top) }
      value += top + Elementary.log(sum) - logits[labels[row]]
      for label in 0..<classes {
        let excess = Elementary.exp(logits[label] - top) / sum - (label == labels[row] ? 1 : 0)
        var index = label * width
        for feature in x {
          gradient[index] += excess * feature
          index += 1
        }
        gradient[index] += excess
      }
    }
    return (value, gradient)
  }

  static func requireLabels(
    _ features: FeatureTable, _ labels: [Int], _ classes: Int, _ penalty: Double
  ) {
    require(
      labels.count == features.rows && !labels.isEmpty && penalty > 0,
      "LogisticRegression: \(labels.count) labels for \(features.rows) rows, λ = \(penalty)")
    for label in labels {
      require(
        (0..<classes).contains(label),
        "LogisticRegression: label \(label) is not in 0..<\(classes)")
    }
  }
}
