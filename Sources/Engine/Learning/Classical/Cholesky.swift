import Tensors

/// A = L Lᵀ of a symmetric positive definite matrix, in Double.
struct Cholesky {
  private let lower: FeatureTable

  /// Nothing when the matrix is not positive definite to the digits of Double.
  init?(of matrix: FeatureTable) {
    require(
      matrix.rows == matrix.columns, "Cholesky: \(matrix.rows) × \(matrix.columns) is not square")
    var lower = FeatureTable(rows: matrix.rows, columns: matrix.rows)
    for row in 0..<matrix.rows {
      for column in 0...row {
        var rest = matrix[row, column]
        for k in 0..<column { rest -= lower[row, k] * lower[column, k] }
        if row == column {
          // What rounding leaves of a pivot that should be 0 must not pass for one.
          let rounding = Double(matrix.rows) * 0x1p-51 * matrix[row, row]
          guard rest > rounding else { return nil }
          lower[row, row] = rest.squareRoot()
        } else {
          lower[row, column] = rest / lower[column, column]
        }
      }
    }
    self.lower = lower
  }

  /// The x of A x = b.
  func solve(_ b: [Double]) -> [Double] {
    var x = b
    for row in 0..<lower.rows {
      for k in 0..<row { x[row] -= lower[row, k] * x[k] }
      x[row] /= lower[row, row]
    }
    for row in (0..<lower.rows).reversed() {
      for k in (row + 1)..<max(lower.rows, row + 1) { x[row] -= lower[k, row] * x[k] }
      x[row] /= lower[row, row]
    }
    return x
  }
}
