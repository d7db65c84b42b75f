extension DoubleMatrix {
  /// The thin factorisation A = Q·R by Householder reflections: [m, k] with orthonormal columns and
  /// upper triangular [k, n], k = min(m, n).
  ///
  /// The diagonal of R is not negative, which makes the factors of a matrix of full rank unique.
  public func qrFactors() -> (q: DoubleMatrix, r: DoubleMatrix) {
    let count = min(rows, columns)
    var work = self
    var reflections: [Reflection] = []
    var diagonal: [Double] = []
    for column in 0..<count {
      let (reflection, image) = work.makeReflection(column, from: column)
      reflections.append(reflection)
      diagonal.append(image)
      for other in column + 1..<max(columns, column + 1) where reflection.factor != 0 {
        let product = work.columnProduct(column, other, from: column)
        work.addColumn(
          column, scaledBy: -reflection.factor * product, to: other, from: column)
      }
    }
    var q = work.product(of: reflections, columns: count)
    let r = DoubleMatrix(rows: count, columns: columns) { row, column in
      guard row < column else { return row == column ? abs(diagonal[row]) : 0 }
      let value = work.scalars[column * rows + row]
      return diagonal[row] < 0 ? -value : value
    }
    for column in 0..<count where diagonal[column] < 0 { q.scaleColumn(column, by: -1) }
    return (q, r)
  }
}
