/// Factorisations of one matrix, computed in double precision and rounded at the end.
extension Tensor {
  /// Q [m, k] with orthonormal columns and upper triangular R [k, n], k = min(m, n); no gradient.
  ///
  /// R's diagonal is not negative.
  public func qr() -> (q: Tensor, r: Tensor) {
    let (q, r) = matrix(in: "qr").qrFactors()
    return (q.tensor, r.tensor)
  }

  /// The lower triangular L with A = L·Lᵀ, or nil where A is not positive definite; reads the lower
  /// triangle only; no gradient.
  public func choleskyFactor() -> Tensor? {
    matrix(in: "choleskyFactor", isSquare: true).choleskyFactor()?.tensor
  }

  /// The eigenvalues of a symmetric matrix, ascending, and its eigenvectors as columns; no gradient.
  public func symmetricEigen() -> (values: Tensor, vectors: Tensor) {
    let (values, vectors) = matrix(in: "symmetricEigen", isSquare: true).symmetricEigen()
    return (Tensor(values.map { Float($0) }), vectors.tensor)
  }

  /// The thin singular value decomposition; no gradient.
  public func singularFactors() -> SingularFactors {
    SingularFactors(matrix(in: "singularFactors").singularValues())
  }

  /// The scalars in double precision, or a trap that names the operation.
  func matrix(in operation: StaticString, isSquare: Bool = false) -> DoubleMatrix {
    require(rank == 2, "\(operation): a matrix is needed, not the shape \(shape)")
    require(!isSquare || shape[0] == shape[1], "\(operation): the matrix \(shape) is not square")
    return DoubleMatrix(self)
  }
}
