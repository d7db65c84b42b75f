import Numerics

/// Equations and determinants of symmetric positive definite matrices, by their Cholesky factor in
/// double precision; the lower triangle is read. Traps where the matrix is not positive definite.
extension Tensor {
  /// X with A·X = B, for A [n, n] and B [n, m].
  ///
  /// dB = A⁻¹·dX, dA = -dB·Xᵀ.
  public func solvingPositiveDefinite(_ right: Tensor) -> Tensor {
    require(
      rank == 2 && right.rank == 2 && shape[0] == shape[1] && right.shape[0] == shape[0],
      "solvingPositiveDefinite: the shapes \(shape) and \(right.shape) do not fit")
    let factor = positiveDefiniteFactor(in: "solvingPositiveDefinite")
    let solution = factor.choleskySolution(DoubleMatrix(right)).tensor
    let needs = (isTracked, right.isTracked)
    return solution.recorded(
      .joining([self, right]) { gradient in
        let rightGradient = factor.choleskySolution(DoubleMatrix(gradient)).tensor
        return [
          needs.0 ? -rightGradient.matmul(solution, transposingOther: true) : nil,
          needs.1 ? rightGradient : nil,
        ]
      })
  }

  /// log det A, without axes: 2·Σ log Lᵢᵢ.
  ///
  /// dA = A⁻¹·dx.
  public func logDeterminant() -> Tensor {
    let factor = positiveDefiniteFactor(in: "logDeterminant")
    let sum = (0..<factor.rows).reduce(0.0) { $0 + Elementary.log(factor[$1, $1]) }
    return Tensor(Float(2 * sum))
      .recorded(
        .joining(self) { gradient in
          factor.choleskySolution(.identity(factor.rows)).tensor * gradient
        })
  }

  private func positiveDefiniteFactor(in operation: StaticString) -> DoubleMatrix {
    guard let factor = matrix(in: operation, isSquare: true).choleskyFactor() else {
      fatalError("\(operation): the matrix \(shape) is not positive definite")
    }
    return factor
  }
}
