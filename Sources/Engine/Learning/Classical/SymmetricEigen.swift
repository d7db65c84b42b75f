import Tensors

/// The eigenvalues of a small symmetric matrix, greatest first, each with its unit vector.
///
/// Cyclic Jacobi rotations in Double: Golub and Van Loan, *Matrix Computations*, algorithm 8.5.3.
/// Takes O(n³) a sweep, and about ten sweeps.
public struct SymmetricEigen: Sendable {
  public let values: [Double]
  /// Row i belongs to value i; its entry of greatest magnitude is positive.
  public let vectors: FeatureTable

  /// Reads the matrix as symmetric; traps when it is not square.
  public init(of matrix: FeatureTable) {
    require(
      matrix.rows == matrix.columns,
      "SymmetricEigen: \(matrix.rows) × \(matrix.columns) is not square")
    let count = matrix.rows
    var (a, v) = (matrix, FeatureTable(rows: count, columns: count))
    for index in 0..<count { v[index, index] = 1 }
    let total = dot(a.scalars, a.scalars)
    for _ in 0..<60 {
      var rest = 0.0
      for p in 0..<count { for q in 0..<p { rest += a[p, q] * a[p, q] } }
      if rest <= total * 1e-34 { break }
      for p in 0..<count {
        for q in (p + 1)..<max(count, p + 1) where a[p, q] != 0 { rotate(p, q, &a, &v) }
      }
    }
    let order = (0..<count).sorted {
      a[$0, $0] == a[$1, $1] ? $0 < $1 : a[$0, $0] > a[$1, $1]
    }
    values = order.map { a[$0, $0] }
    vectors = v.transposed.selecting(rows: order).withPositivePeaks
  }
}

/// Makes a[p, q] zero: A ← JᵀAJ, V ← VJ.
private func rotate(_ p: Int, _ q: Int, _ a: inout FeatureTable, _ v: inout FeatureTable) {
  let tau = (a[q, q] - a[p, p]) / (2 * a[p, q])
  let t = (tau >= 0 ? 1 : -1) / (abs(tau) + (1 + tau * tau).squareRoot())
  let c = 1 / (1 + t * t).squareRoot()
  let s = t * c
  for k in 0..<a.rows {
    let (x, y) = (a[k, p], a[k, q])
    a[k, p] = c * x - s * y
    a[k, q] = s * x + c * y
  }
  for k in 0..<a.rows {
    let (x, y) = (a[p, k], a[q, k])
    a[p, k] = c * x - s * y
    a[q, k] = s * x + c * y
  }
  for k in 0..<v.rows {
    let (x, y) = (v[k, p], v[k, q])
    v[k, p] = c * x - s * y
    v[k, q] = s * x + c * y
  }
}

extension FeatureTable {
  /// Rows turned so that each one's entry of greatest magnitude (the first of equals) is positive.
  var withPositivePeaks: FeatureTable {
    var result = self
    for row in 0..<rows where peak(of: row) < 0 {
      for column in 0..<columns { result[row, column] = -result[row, column] }
    }
    return result
  }

  /// The entry of a row whose magnitude is greatest, the first of equals.
  func peak(of row: Int) -> Double {
    var peak = 0.0
    for value in self[row: row] where abs(value) > abs(peak) { peak = value }
    return peak
  }
}
