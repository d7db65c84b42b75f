import Tensors

/// The directions of greatest variance of a table's rows.
///
/// Hotelling, 1933; by the singular values of the centred table, so nothing is squared.
public struct PrincipalComponents: Sendable {
  public let means: [Double]
  /// `[components, features]`, unit rows whose entry of greatest magnitude is positive.
  public let components: FeatureTable
  /// The variance (over n − 1) along each component.
  public let variances: [Double]
  /// The share of all variance along each component.
  public let varianceShares: [Double]

  /// Keeps the first `count` components; all min(n, features) where it is nil.
  public init(of table: FeatureTable, count: Int? = nil) {
    let most = min(table.rows, table.columns)
    let count = count ?? most
    require(
      table.rows > 1 && (1...max(1, most)).contains(count),
      "PrincipalComponents: \(count) components of \(table.rows) × \(table.columns)")
    means = table.columnMeans
    let parts = SingularValues(of: table.subtracting(means))
    let all = parts.values.map { $0 * $0 / Double(table.rows - 1) }
    let total = all.reduce(0, +)
    components = parts.right.selecting(rows: Array(0..<count))
    variances = Array(all.prefix(count))
    varianceShares = variances.map { total > 0 ? $0 / total : .nan }
  }

  /// Coordinates `[n, components]`.
  public func callAsFunction(_ table: FeatureTable) -> FeatureTable {
    table.subtracting(means).times(components.transposed)
  }

  /// The rows that the coordinates stand for, `[n, features]`.
  public func reconstructed(_ coordinates: FeatureTable) -> FeatureTable {
    coordinates.times(components).subtracting(means.map { -$0 })
  }
}
