extension DoubleMatrix {
  /// The lower triangular L with A = L·Lᵀ, or nil where A is not positive definite.
  ///
  /// Reads the lower triangle only.
  public func choleskyFactor() -> DoubleMatrix? {
    require(rows == columns, "choleskyFactor: [\(rows), \(columns)] is not square")
    var factor = DoubleMatrix(rows: rows, columns: rows) { $0 < $1 ? 0 : scalars[$1 * rows + $0] }
    for column in 0..<rows {
      let pivot = factor.scalars[column * rows + column]
      guard pivot > 0, pivot < .infinity else { return nil }
      factor.scaleColumn(column, by: 1 / pivot.squareRoot(), from: column)
      for other in column + 1..<max(rows, column + 1) {
        let multiple = factor.scalars[column * rows + other]
        factor.addColumn(column, scaledBy: -multiple, to: other, from: other)
      }
    }
    return factor
  }

  /// X with L·Lᵀ·X = B, for the lower triangular L that this matrix is.
  public func choleskySolution(_ right: DoubleMatrix) -> DoubleMatrix {
    require(
      rows == columns && rows == right.rows,
      "choleskySolution: the factor [\(rows), \(columns)] and [\(right.rows), \(right.columns)]")
    // B lies beside the factor, so that both are columns of one matrix.
    var work = DoubleMatrix(rows: rows, columns: columns + right.columns)
    work.scalars = scalars + right.scalars
    for target in columns..<work.columns {
      for row in 0..<rows {
        let value = work.scalars[target * rows + row] / scalars[row * rows + row]
        work.scalars[target * rows + row] = value
        work.addColumn(row, scaledBy: -value, to: target, from: row + 1)
      }
      for row in (0..<rows).reversed() {
        let product = work.columnProduct(row, target, from: row + 1)
        work.scalars[target * rows + row] =
          (work.scalars[target * rows + row] - product) / scalars[row * rows + row]
      }
    }
    var solution = DoubleMatrix(rows: rows, columns: right.columns)
    solution.scalars = Array(work.scalars.suffix(right.scalars.count))
    return solution
  }
}
