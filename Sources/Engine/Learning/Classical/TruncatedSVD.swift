public import Numerics
import Tensors

/// The greatest singular values of a table, with their vectors, without the rest.
///
/// Randomised subspace iteration: Halko, Martinsson and Tropp, SIAM Review 53 (2011), algorithms 4.4
/// and 5.1. Takes O(n d (k + oversampling)) an iteration.
public struct TruncatedSVD: Sendable {
  public let values: [Double]
  /// `[k, features]`, unit rows whose entry of greatest magnitude is positive.
  public let components: FeatureTable

  /// More iterations separate singular values that lie close together.
  public init(
    of table: FeatureTable, count: Int, oversampling: Int = 10, iterations: Int = 8,
    using generator: inout SeededGenerator
  ) {
    let most = min(table.rows, table.columns)
    require(
      (1...max(1, most)).contains(count) && oversampling >= 0 && iterations >= 0,
      "TruncatedSVD: \(count) values of \(table.rows) × \(table.columns)")
    let width = min(most, count + oversampling)
    var start = FeatureTable(rows: table.columns, columns: width)
    for index in start.scalars.indices { start.scalars[index] = generator.normalDouble() }
    let turned = table.transposed
    var basis = table.times(start).transposed.withOrthonormalRows
    for _ in 0..<iterations {
      basis = turned.times(basis.transposed).transposed.withOrthonormalRows
      basis = table.times(basis.transposed).transposed.withOrthonormalRows
    }
    let parts = SingularValues(of: basis.times(table))
    values = Array(parts.values.prefix(count))
    components = parts.right.selecting(rows: Array(0..<count))
  }

  /// Coordinates `[n, k]`.
  public func callAsFunction(_ table: FeatureTable) -> FeatureTable {
    table.times(components.transposed)
  }
}

extension FeatureTable {
  /// An orthonormal basis of the rows, row by row (Gram and Schmidt, twice for full precision).
  ///
  /// A row that depends on those before it becomes zero.
  var withOrthonormalRows: FeatureTable {
    var result = self
    for row in 0..<rows {
      let before = dot(self[row: row], self[row: row]).squareRoot()
      for _ in 0..<2 {
        for other in 0..<row {
          let share = dot(result[row: row], result[row: other])
          for column in 0..<columns { result[row, column] -= share * result[other, column] }
        }
      }
      let length = dot(result[row: row], result[row: row]).squareRoot()
      let isDependent = length <= 1e-13 * before
      for column in 0..<columns {
        result[row, column] = isDependent ? 0 : result[row, column] / length
      }
    }
    return result
  }
}
