public import Numerics
import Tensors

/// X ≈ W H with W, H ≥ 0, by multiplicative updates for Σ (X − W H)².
///
/// Lee and Seung, *Algorithms for Non-negative Matrix Factorization*, NeurIPS 2000, equation 4; H is
/// updated after W, as in scikit-learn.
public struct NonnegativeFactorization: Sendable {
  /// `[n, k]`.
  public private(set) var weights: FeatureTable
  /// `[k, features]`.
  public private(set) var components: FeatureTable

  /// Starts from these factors, whose zeros stay zeros.
  public init(
    of table: FeatureTable, weights: FeatureTable, components: FeatureTable, iterations: Int = 200
  ) {
    require(
      weights.rows == table.rows && components.columns == table.columns
        && weights.columns == components.rows,
      "NonnegativeFactorization: \(weights.rows) × \(weights.columns) times \(components.rows) × "
        + "\(components.columns) for \(table.rows) × \(table.columns)")
    require(
      (table.scalars + weights.scalars + components.scalars).allSatisfy { $0 >= 0 },
      "NonnegativeFactorization: a negative number, or NaN")
    self.weights = weights
    self.components = components
    for _ in 0..<iterations { update(towards: table) }
  }

  /// Starts from |N(0, 1)| · √(mean/k), as scikit-learn does.
  public init(
    of table: FeatureTable, count: Int, iterations: Int = 200,
    using generator: inout SeededGenerator
  ) {
    require(
      count > 0 && !table.scalars.isEmpty, "NonnegativeFactorization: \(count) components")
    let mean = table.scalars.reduce(0, +) / Double(table.scalars.count)
    let scale = (mean / Double(count)).squareRoot()
    func drawn(_ rows: Int, _ columns: Int) -> FeatureTable {
      FeatureTable(
        (0..<rows * columns).map { _ in abs(generator.normalDouble()) * scale }, rows: rows,
        columns: columns)
    }
    let components = drawn(count, table.columns)
    self.init(
      of: table, weights: drawn(table.rows, count), components: components,
      iterations: iterations)
  }

  private mutating func update(towards table: FeatureTable) {
    let turned = components.transposed
    weights.scale(
      by: table.times(turned), over: weights.times(components.times(turned)))
    let turnedWeights = weights.transposed
    components.scale(
      by: turnedWeights.times(table), over: turnedWeights.times(weights).times(components))
  }

  /// √Σ (X − W H)².
  public func error(for table: FeatureTable) -> Double {
    squaredDistance(table.scalars, weights.times(components).scalars).squareRoot()
  }
}

extension FeatureTable {
  fileprivate mutating func scale(by numerator: FeatureTable, over denominator: FeatureTable) {
    for index in scalars.indices {
      // Single precision's spacing at 1 stands for 0, as in scikit-learn.
      let divisor = denominator.scalars[index]
      scalars[index] *= numerator.scalars[index] / (divisor == 0 ? 0x1p-23 : divisor)
    }
  }
}
