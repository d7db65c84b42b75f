extension DoubleMatrix {
  /// The eigenvalues of a symmetric matrix, ascending, and its orthonormal eigenvectors as columns;
  /// the scalar of greatest magnitude of each vector is positive.
  ///
  /// Reads the lower triangle. Tridiagonal by reflections, then implicit QR steps with Wilkinson's
  /// shift: Golub and Van Loan, *Matrix Computations*, Algorithms 8.3.1 to 8.3.3. Traps when a scalar is not
  /// finite.
  public func symmetricEigen() -> (values: [Double], vectors: DoubleMatrix) {
    require(rows == columns, "symmetricEigen: [\(rows), \(columns)] is not square")
    require(scalars.allSatisfy(\.isFinite), "symmetricEigen: a scalar is not finite")
    let full = DoubleMatrix(rows: rows, columns: rows) { row, column in
      scalars[min(row, column) * rows + max(row, column)]
    }
    var form = full.tridiagonalForm()
    form.diagonalise()
    let order = form.diagonal.indices.sorted {
      (form.diagonal[$0], $0) < (form.diagonal[$1], $1)
    }
    var vectors = form.vectors.reordered(order)
    for column in 0..<rows where vectors.pointsBackwards(column) {
      vectors.scaleColumn(column, by: -1)
    }
    return (order.map { form.diagonal[$0] }, vectors)
  }

  private func tridiagonalForm() -> TridiagonalForm {
    // One column more, for the product of the matrix with the reflection's vector.
    var work = DoubleMatrix(rows: rows, columns: rows + 1)
    work.scalars.replaceSubrange(0..<scalars.count, with: scalars)
    var reflections: [Reflection] = []
    var beside: [Double] = []
    for column in 0..<max(rows - 1, 0) {
      let (reflection, image) = work.makeReflection(column, from: column + 1)
      reflections.append(reflection)
      beside.append(image)
      work.reflectBothSides(reflection)
    }
    return TridiagonalForm(
      diagonal: (0..<rows).map { work.scalars[$0 * rows + $0] }, beside: beside,
      vectors: work.product(of: reflections, columns: rows))
  }

  /// A - v·wᵀ - w·vᵀ for the rest of the matrix, with p = τ·A·v and w = p - τ/2·(p·v)·v.
  private mutating func reflectBothSides(_ reflection: Reflection) {
    guard reflection.factor != 0 else { return }
    let (start, v, w) = (reflection.row, reflection.column, columns - 1)
    for row in 0..<rows { scalars[w * rows + row] = 0 }
    for column in start..<rows {
      let factor = reflection.factor * scalars[v * rows + column]
      addColumn(column, scaledBy: factor, to: w, from: start)
    }
    let product = columnProduct(w, v, from: start)
    addColumn(v, scaledBy: -reflection.factor / 2 * product, to: w, from: start)
    for column in start..<rows {
      let (along, across) = (scalars[v * rows + column], scalars[w * rows + column])
      addColumn(v, scaledBy: -across, to: column, from: start)
      addColumn(w, scaledBy: -along, to: column, from: start)
    }
  }
}

/// A symmetric matrix V·T·Vᵀ with T non-zero on the diagonal and beside it only.
private struct TridiagonalForm {
  var diagonal: [Double]
  var beside: [Double]
  var vectors: DoubleMatrix

  mutating func diagonalise() {
    var end = diagonal.count - 1
    var stepCount = 0
    while end > 0 {
      for place in 0..<end where isNegligible(place) { beside[place] = 0 }
      if beside[end - 1] == 0 {
        end -= 1
        continue
      }
      var start = end - 1
      while start > 0 && beside[start - 1] != 0 { start -= 1 }
      step(start, end)
      stepCount += 1
      require(
        stepCount <= 60 * diagonal.count,
        "symmetricEigen: no convergence for \(diagonal.count) rows")
    }
  }

  private func isNegligible(_ place: Int) -> Bool {
    abs(beside[place]) <= 0x1p-53 * (abs(diagonal[place]) + abs(diagonal[place + 1]))
      || abs(beside[place]) < 0x1p-1000
  }

  /// One QR step of the block between two places: rotations that chase the bulge of the shift down.
  private mutating func step(_ start: Int, _ end: Int) {
    let half = (diagonal[end - 1] - diagonal[end]) / 2
    let e = beside[end - 1]
    let root = (half * half + e * e).squareRoot()
    let shift = diagonal[end] - e * e / (half < 0 ? half - root : half + root)
    var (x, z) = (diagonal[start] - shift, beside[start])
    for place in start..<end {
      let length = (x * x + z * z).squareRoot()
      let (c, s) = length == 0 ? (1, 0) : (x / length, z / length)
      if place > start { beside[place - 1] = length }
      let (a, b, f) = (diagonal[place], beside[place], diagonal[place + 1])
      diagonal[place] = c * c * a + 2 * c * s * b + s * s * f
      diagonal[place + 1] = s * s * a - 2 * c * s * b + c * c * f
      beside[place] = c * s * (f - a) + (c * c - s * s) * b
      if place + 1 < end {
        x = beside[place]
        z = s * beside[place + 1]
        beside[place + 1] *= c
      }
      vectors.rotateColumns(place, place + 1, cosine: c, sine: s)
    }
  }
}
