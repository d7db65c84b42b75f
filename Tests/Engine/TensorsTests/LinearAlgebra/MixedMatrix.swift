import Tensors

/// The scalars of `(np.arange(m * n) * 7 % 11 - 4.0).reshape(m, n)`, for any shape.
func mixed(_ shape: Shape) -> Tensor {
  Tensor((0..<shape.count).map { Float($0 * 7 % 11 - 4) }, shape: shape)
}

/// The greatest gap between AᵀA and the identity.
func gapFromOrthonormal(_ a: DoubleMatrix) -> Double {
  let product = a.transposed().product(a)
  return zip(product.scalars, DoubleMatrix.identity(a.columns).scalars)
    .map { abs($0 - $1) }.max() ?? 0
}

/// The greatest gap between two matrices.
func gap(_ a: DoubleMatrix, _ b: DoubleMatrix) -> Double {
  guard a.rows == b.rows && a.columns == b.columns else { return .infinity }
  return zip(a.scalars, b.scalars).map { abs($0 - $1) }.max() ?? 0
}
