import Tensors

/// A linear map with an intercept that minimises Σ |y − W x − b|² + λ Σ W².
///
/// Hoerl and Kennard, *Ridge Regression*, Technometrics 12 (1970). The intercept is not penalised.
public struct RidgeRegression: Hashable, Sendable, Codable {
  /// `[outputs, features]`.
  public let weights: FeatureTable
  public let intercepts: [Double]

  /// Fits `[n, outputs]` targets to `[n, features]` by the normal equations, in O(n d² + d³).
  ///
  /// Traps when the features are linearly dependent and λ is 0.
  public init(_ features: FeatureTable, _ targets: FeatureTable, penalty: Double) {
    require(
      features.rows == targets.rows && features.rows > 0 && penalty >= 0,
      "RidgeRegression: \(features.rows) rows for \(targets.rows) targets, λ = \(penalty)")
    let (means, middles) = (features.columnMeans, targets.columnMeans)
    let centred = features.subtracting(means)
    let turned = centred.transposed
    var products = turned.times(centred)
    for index in 0..<products.rows { products[index, index] += penalty }
    let sides = turned.times(targets.subtracting(middles)).transposed
    guard let factor = Cholesky(of: products) else {
      fatalError("RidgeRegression: the features are linearly dependent; use a penalty above 0")
    }
    let solved = (0..<targets.columns).map { factor.solve(Array(sides[row: $0])) }
    weights = FeatureTable(
      solved.flatMap { $0 }, rows: targets.columns, columns: features.columns)
    intercepts = solved.indices.map { middles[$0] - dot(solved[$0], means) }
  }

  /// The predicted `[n, outputs]`.
  public func callAsFunction(_ features: FeatureTable) -> FeatureTable {
    features.times(weights.transposed).subtracting(intercepts.map { -$0 })
  }
}
