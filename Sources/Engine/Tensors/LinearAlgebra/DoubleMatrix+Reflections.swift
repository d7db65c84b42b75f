/// A Householder reflection I - τ·v·vᵀ, whose v lies in a column from a row on.
struct Reflection {
  let column: Int
  let row: Int
  let factor: Double
}

extension DoubleMatrix {
  /// Turns a column, from a row on, into the vector of the reflection that maps it to a multiple of
  /// the first unit vector; returns that multiple.
  ///
  /// Golub and Van Loan, *Matrix Computations*, section 5.1.
  mutating func makeReflection(_ column: Int, from row: Int) -> (Reflection, image: Double) {
    let norm = columnProduct(column, column, from: row).squareRoot()
    guard norm > 0 else { return (Reflection(column: column, row: row, factor: 0), 0) }
    let place = column * rows + row
    let image = scalars[place] > 0 ? -norm : norm
    scalars[place] -= image
    let square = columnProduct(column, column, from: row)
    return (Reflection(column: column, row: row, factor: 2 / square), image)
  }

  /// The product of the reflections, whose vectors lie in this matrix, with the first columns of the
  /// identity.
  func product(of reflections: [Reflection], columns count: Int) -> DoubleMatrix {
    // The vector lies beside the columns that it reflects.
    var result = DoubleMatrix(rows: rows, columns: count + 1)
    for column in 0..<min(count, rows) { result.scalars[column * rows + column] = 1 }
    for reflection in reflections.reversed() where reflection.factor != 0 {
      for row in 0..<rows {
        result.scalars[count * rows + row] =
          row < reflection.row ? 0 : scalars[reflection.column * rows + row]
      }
      for column in 0..<count {
        let product = result.columnProduct(count, column, from: reflection.row)
        result.addColumn(
          count, scaledBy: -reflection.factor * product, to: column, from: reflection.row)
      }
    }
    return result.prefix(columns: count)
  }
}
