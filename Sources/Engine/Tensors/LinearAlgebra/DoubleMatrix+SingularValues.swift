extension DoubleMatrix {
  /// A = U·diag(σ)·Vᵀ with U [m, k], σ descending, V [n, k], k = min(m, n), by one-sided Jacobi
  /// rotations after a QR factorisation: small singular values keep their digits too.
  ///
  /// The scalar of greatest magnitude of each column of U is positive. Hestenes' method: Golub and Van
  /// Loan, *Matrix Computations*, section 8.6.3. Traps when a scalar is not finite.
  public func singularValues() -> (u: DoubleMatrix, values: [Double], v: DoubleMatrix) {
    require(scalars.allSatisfy(\.isFinite), "singularValues: a scalar is not finite")
    guard rows >= columns else {
      let (v, values, u) = transposed().singularValues()
      return Self.pointingForwards(u, values, v)
    }
    let (q, r) = qrFactors()
    // The columns of Rᵀ are nearer to orthogonal than those of R: A = Q·(V·σ·Uᵀ of Rᵀ)ᵀ.
    var work = r.transposed()
    var rotations = DoubleMatrix.identity(columns)
    work.orthogonaliseColumns(&rotations)
    let norms = (0..<columns).map { work.columnProduct($0, $0).squareRoot() }
    let order = norms.indices.sorted { (norms[$1], $0) < (norms[$0], $1) }
    let values = order.map { norms[$0] }
    var v = work.reordered(order)
    v.normaliseColumns(values)
    return Self.pointingForwards(q.product(rotations.reordered(order)), values, v)
  }

  private static func pointingForwards(
    _ u: DoubleMatrix, _ values: [Double], _ v: DoubleMatrix
  ) -> (u: DoubleMatrix, values: [Double], v: DoubleMatrix) {
    var (u, v) = (u, v)
    for column in 0..<u.columns where u.pointsBackwards(column) {
      u.scaleColumn(column, by: -1)
      v.scaleColumn(column, by: -1)
    }
    return (u, values, v)
  }

  /// Rotates pairs of columns until all are orthogonal, and another matrix along.
  private mutating func orthogonaliseColumns(_ rotations: inout DoubleMatrix) {
    var isDone = false
    var sweepCount = 0
    while !isDone {
      isDone = true
      let greatest = (0..<columns).map { columnProduct($0, $0) }.max() ?? 0
      let negligible = greatest * 0x1p-104
      for first in 0..<columns {
        for second in first + 1..<max(columns, first + 1) {
          let (a, b) = (columnProduct(first, first), columnProduct(second, second))
          let product = columnProduct(first, second)
          guard min(a, b) > negligible, abs(product) > 0x1p-50 * (a * b).squareRoot() else {
            continue
          }
          isDone = false
          let ratio = (a - b) / (2 * product)
          let root = (1 + ratio * ratio).squareRoot()
          let tangent = 1 / (ratio < 0 ? ratio - root : ratio + root)
          let cosine = 1 / (1 + tangent * tangent).squareRoot()
          rotateColumns(first, second, cosine: cosine, sine: cosine * tangent)
          rotations.rotateColumns(first, second, cosine: cosine, sine: cosine * tangent)
        }
      }
      sweepCount += 1
      require(sweepCount <= 60, "singularValues: no convergence for \(columns) columns")
    }
  }

  /// Makes columns of the given norms, descending, unit vectors; those of the null space are replaced
  /// by directions that are orthogonal to all before.
  private mutating func normaliseColumns(_ norms: [Double]) {
    let negligible = (norms.first ?? 0) * 0x1p-52
    var candidate = 0
    for column in 0..<columns {
      if norms[column] > negligible {
        scaleColumn(column, by: 1 / norms[column])
        continue
      }
      var length = 0.0
      while length < 0.5 / Double(rows).squareRoot(), candidate < rows {
        for row in 0..<rows { scalars[column * rows + row] = row == candidate ? 1 : 0 }
        candidate += 1
        for _ in 0..<2 {  // the second time for what rounding left
          for earlier in 0..<column {
            addColumn(earlier, scaledBy: -columnProduct(earlier, column), to: column)
          }
        }
        length = columnProduct(column, column).squareRoot()
      }
      scaleColumn(column, by: 1 / length)
    }
  }
}
