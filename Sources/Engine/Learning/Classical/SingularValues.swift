import Tensors

/// A = U diag(s) Vᵀ of a small matrix, singular values greatest first.
///
/// One-sided Jacobi rotations of the columns in Double, which finds small singular values to high
/// relative accuracy; Golub and Van Loan, *Matrix Computations*, section 8.6.3. O(n d²) a sweep.
public struct SingularValues: Sendable {
  /// min(rows, columns) of them.
  public let values: [Double]
  /// Row i is the left vector of value i (Uᵀ), zero where the value is.
  public let left: FeatureTable
  /// Row i is the right vector of value i (Vᵀ); its entry of greatest magnitude is positive.
  public let right: FeatureTable

  public init(of matrix: FeatureTable) {
    guard matrix.rows >= matrix.columns else {
      let turned = SingularValues(of: matrix.transposed)
      values = turned.values
      (right, left) = Self.signed(turned.left, turned.right)
      return
    }
    // Rows are contiguous, so the columns are rotated as rows of the transpose.
    var columns = matrix.transposed
    let count = columns.rows
    var v = FeatureTable(rows: count, columns: count)
    for index in 0..<count { v[index, index] = 1 }
    for _ in 0..<60 where !Self.sweep(&columns, &v) { break }
    let lengths = (0..<count).map { dot(columns[row: $0], columns[row: $0]).squareRoot() }
    let order = (0..<count).sorted {
      lengths[$0] == lengths[$1] ? $0 < $1 : lengths[$0] > lengths[$1]
    }
    values = order.map { lengths[$0] }
    (right, left) = Self.signed(
      v.selecting(rows: order), columns.selecting(rows: order).withUnitRows)
  }

  /// Turns both vectors of a pair where the right one's greatest entry is negative.
  private static func signed(
    _ right: FeatureTable, _ left: FeatureTable
  ) -> (FeatureTable, FeatureTable) {
    var turned = left
    for row in 0..<right.rows where right.peak(of: row) < 0 {
      for column in 0..<left.columns { turned[row, column] = -turned[row, column] }
    }
    return (right.withPositivePeaks, turned)
  }

  /// Makes each pair of columns orthogonal once; false when every pair was already.
  private static func sweep(_ columns: inout FeatureTable, _ v: inout FeatureTable) -> Bool {
    var isMoved = false
    for p in 0..<columns.rows {
      for q in (p + 1)..<max(columns.rows, p + 1) {
        let (a, b) = (columns[row: p], columns[row: q])
        let (alpha, beta, gamma) = (dot(a, a), dot(b, b), dot(a, b))
        guard abs(gamma) > 1e-16 * (alpha * beta).squareRoot(), gamma != 0 else { continue }
        isMoved = true
        let zeta = (beta - alpha) / (2 * gamma)
        let t = (zeta >= 0 ? 1 : -1) / (abs(zeta) + (1 + zeta * zeta).squareRoot())
        let c = 1 / (1 + t * t).squareRoot()
        columns.rotateRows(p, q, c, c * t)
        v.rotateRows(p, q, c, c * t)
      }
    }
    return isMoved
  }
}

extension FeatureTable {
  fileprivate mutating func rotateRows(_ p: Int, _ q: Int, _ c: Double, _ s: Double) {
    for k in 0..<columns {
      let (x, y) = (self[p, k], self[q, k])
      self[p, k] = c * x - s * y
      self[q, k] = s * x + c * y
    }
  }
}
