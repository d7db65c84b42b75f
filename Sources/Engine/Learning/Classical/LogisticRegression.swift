import Numerics
import Tensors

/// A linear classifier of rows of features, by logits W x + b.
public struct LogisticRegression: Hashable, Sendable, Codable {
  /// How logits become probabilities.
  public enum Link: String, Hashable, Sendable, Codable {
    /// All classes together: the softmax.
    case softmax
    /// One sigmoid a class, divided by their sum.
    case oneVersusRest
  }

  /// `[classes, features]`.
  public let weights: FeatureTable
  public let intercepts: [Double]
  public let link: Link

  /// Logits `[n, classes]`.
  public func logits(_ features: FeatureTable) -> FeatureTable {
    require(
      features.columns == weights.columns,
      "LogisticRegression: \(features.columns) features, fitted to \(weights.columns)")
    return features.times(weights.transposed).subtracting(intercepts.map { -$0 })
  }

  /// Probabilities `[n, classes]`.
  public func probabilities(_ features: FeatureTable) -> FeatureTable {
    var table = logits(features)
    for row in 0..<table.rows {
      let top = link == .softmax ? table[row: row].max() ?? 0 : 0
      var sum = 0.0
      for column in 0..<table.columns {
        let z = table[row, column]
        let value = link == .softmax ? Elementary.exp(z - top) : sigmoid(z)
        table[row, column] = value
        sum += value
      }
      for column in 0..<table.columns { table[row, column] /= sum }
    }
    return table
  }

  /// The class of the greatest logit of each row, the lower one of equals.
  public func callAsFunction(_ features: FeatureTable) -> [Int] {
    let logits = logits(features)
    return (0..<logits.rows).map { row in
      (1..<logits.columns).reduce(0) { logits[row, $1] > logits[row, $0] ? $1 : $0 }
    }
  }
}

/// 1/(1 + e^−z) without overflow.
func sigmoid(_ z: Double) -> Double {
  let small = Elementary.exp(-abs(z))
  return z >= 0 ? 1 / (1 + small) : small / (1 + small)
}
