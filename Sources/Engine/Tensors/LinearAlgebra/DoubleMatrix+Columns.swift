/// Operations on columns, from a row on: all that the factorisations are made of.
extension DoubleMatrix {
  /// The inner product of two columns, in four lanes that the row alone decides.
  func columnProduct(_ a: Int, _ b: Int, from row: Int = 0) -> Double {
    let (x, first, second) = (scalars.span, a * rows, b * rows)
    var (s0, s1, s2, s3) = (0.0, 0.0, 0.0, 0.0)
    var row = row
    while row + 4 <= rows {
      s0 += x[first + row] * x[second + row]
      s1 += x[first + row + 1] * x[second + row + 1]
      s2 += x[first + row + 2] * x[second + row + 2]
      s3 += x[first + row + 3] * x[second + row + 3]
      row += 4
    }
    while row < rows {
      s0 += x[first + row] * x[second + row]
      row += 1
    }
    return (s0 + s1) + (s2 + s3)
  }

  mutating func addColumn(_ a: Int, scaledBy factor: Double, to b: Int, from row: Int = 0) {
    let (rows, first, second) = (rows, a * rows, b * rows)
    var x = scalars.mutableSpan
    for row in row..<max(row, rows) { x[second + row] += factor * x[first + row] }
  }

  mutating func scaleColumn(_ a: Int, by factor: Double, from row: Int = 0) {
    let (rows, first) = (rows, a * rows)
    var x = scalars.mutableSpan
    for row in row..<max(row, rows) { x[first + row] *= factor }
  }

  /// Columns a, b become cosine·a + sine·b, cosine·b - sine·a.
  mutating func rotateColumns(_ a: Int, _ b: Int, cosine: Double, sine: Double) {
    let (rows, first, second) = (rows, a * rows, b * rows)
    var values = scalars.mutableSpan
    for row in 0..<rows {
      let (x, y) = (values[first + row], values[second + row])
      values[first + row] = cosine * x + sine * y
      values[second + row] = cosine * y - sine * x
    }
  }

  /// The columns in another order.
  func reordered(_ order: [Int]) -> DoubleMatrix {
    DoubleMatrix(rows: rows, columns: order.count) { self.scalars[order[$1] * rows + $0] }
  }

  /// Whether the scalar of greatest magnitude of a column, the first of equals, is negative.
  func pointsBackwards(_ column: Int) -> Bool {
    var greatest = 0.0
    for row in 0..<rows {
      let value = scalars[column * rows + row]
      if abs(value) > abs(greatest) { greatest = value }
    }
    return greatest < 0
  }
}
