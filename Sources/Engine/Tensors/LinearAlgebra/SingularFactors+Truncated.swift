public import Numerics

extension SingularFactors {
  /// The greatest `rank` singular values of a matrix [m, n] that is known by its products alone.
  ///
  /// Block power iteration from a random start, with a QR factorisation after each product: Halko,
  /// Martinsson and Tropp, arXiv:0909.4061, Algorithms 4.4 and 5.1. `oversampling` more columns are
  /// carried along; the error falls with (σ_{rank + oversampling + 1} / σ_rank)^{2·iterations + 1}.
  /// `multiply` gives A·X [m, k] for an X [n, k], `multiplyTransposed` Aᵀ·Y [n, k] for a Y [m, k].
  public static func truncated(
    rows: Int, columns: Int, rank: Int, oversampling: Int = 8, iterations: Int = 4,
    using generator: inout SeededGenerator, multiply: (Tensor) -> Tensor,
    multiplyTransposed: (Tensor) -> Tensor
  ) -> SingularFactors {
    require(
      rank >= 0 && rank <= min(rows, columns) && oversampling >= 0 && iterations >= 0,
      "truncated: rank \(rank) of a matrix [\(rows), \(columns)], oversampling \(oversampling), "
        + "iterations \(iterations)")
    let width = min(rank + oversampling, rows, columns)
    var basis = multiply(.normal([columns, width], using: &generator)).qr().q
    for _ in 0..<iterations {
      basis = multiply(multiplyTransposed(basis).qr().q).qr().q
    }
    // A ≈ Q·Qᵀ·A, and Aᵀ·Q is small enough to be decomposed in full.
    let small = multiplyTransposed(basis).singularFactors()
    return SingularFactors(
      left: basis.matmul(small.right), values: small.values, right: small.left
    ).truncated(to: rank)
  }
}

extension Tensor {
  /// The greatest `rank` singular values of this matrix with their vectors; no gradient.
  ///
  /// See `SingularFactors.truncated(rows:columns:rank:…)`.
  public func truncatedSingularFactors(
    rank: Int, oversampling: Int = 8, iterations: Int = 4, using generator: inout SeededGenerator
  ) -> SingularFactors {
    require(
      self.rank == 2, "truncatedSingularFactors: a matrix is needed, not the shape \(shape)")
    let matrix = detached
    return .truncated(
      rows: shape[0], columns: shape[1], rank: rank, oversampling: oversampling,
      iterations: iterations, using: &generator
    ) {
      matrix.matmul($0)
    } multiplyTransposed: {
      matrix.matmul($0, transposingSelf: true)
    }
  }
}
