public import Tensors

/// InfoNCE: each query's key is the row of the same index, all other keys are its negatives.
///
/// The mean of −log softmax(q kᵀ/τ)_ii; van den Oord et al., 2018, arXiv:1807.03748, equation 4.
/// Both are `[n, features]`, usually of unit length.
public func contrastiveLoss(
  queries: Tensor, keys: Tensor, temperature: Float = 0.1
) -> Tensor {
  require(
    queries.rank == 2 && queries.shape == keys.shape && temperature > 0,
    "contrastiveLoss: queries \(queries.shape), keys \(keys.shape), τ = \(temperature)")
  let similarities = queries.matmul(keys, transposingOther: true) / temperature
  return crossEntropy(similarities, Array(0..<queries.shape[0]))
}

extension Tensor {
  /// Each row of the last axis divided by its Euclidean length, which is taken to be at least ε.
  public func unitRows(epsilon: Float = 1e-12) -> Tensor {
    require(rank > 0, "unitRows: rows are needed, not a scalar")
    let squares = squared().sum(axes: [rank - 1], keepingAxes: true)
    return self / Tensor.maximum(squares, Tensor(epsilon * epsilon)).squareRoot()
  }
}
