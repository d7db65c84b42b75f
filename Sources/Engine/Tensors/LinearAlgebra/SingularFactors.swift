/// A matrix as left·diag(values)·rightᵀ: [m, k], [k] descending, [n, k], with orthonormal columns.
public struct SingularFactors: Sendable {
  public let left: Tensor
  public let values: Tensor
  public let right: Tensor

  public init(left: Tensor, values: Tensor, right: Tensor) {
    require(
      left.rank == 2 && right.rank == 2 && values.shape == [left.shape[1]]
        && right.shape[1] == left.shape[1],
      "SingularFactors: the shapes \(left.shape), \(values.shape) and \(right.shape) do not fit")
    self.left = left
    self.values = values
    self.right = right
  }

  init(_ factors: (u: DoubleMatrix, values: [Double], v: DoubleMatrix)) {
    self.init(
      left: factors.u.tensor, values: Tensor(factors.values.map { Float($0) }),
      right: factors.v.tensor)
  }

  /// The matrix that the factors multiply to.
  public var product: Tensor {
    (left * values).matmul(right, transposingOther: true)
  }

  /// The factors of the greatest `rank` singular values alone.
  public func truncated(to rank: Int) -> SingularFactors {
    require(
      rank >= 0 && rank <= values.count, "truncated: \(rank) of \(values.count) singular values")
    return SingularFactors(
      left: left.slice(axis: 1, 0..<rank), values: values.slice(axis: 0, 0..<rank),
      right: right.slice(axis: 1, 0..<rank))
  }
}
