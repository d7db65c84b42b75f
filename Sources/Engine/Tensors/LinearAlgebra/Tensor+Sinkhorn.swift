extension Tensor {
  /// The transport plan of least cost, smoothed by entropy, between the row weights [n] and the column
  /// weights [m], for costs [n, m]; leading axes of all three are a batch.
  ///
  /// Minimises Σ P·C + ε·Σ P·(log P - 1) by Sinkhorn's iteration in log space, which no small ε
  /// overflows: f = ε·log a - ε·LSE((g - C)/ε), then g likewise, and P = exp((f + g - C)/ε). Cuturi,
  /// arXiv:1306.0895; Peyré and Cuturi, arXiv:1803.00567, section 4.4. The column sums are exact, the row sums
  /// as far as it converged. The gradient runs through all iterations.
  public static func sinkhornPlan(
    cost: Tensor, rowWeights: Tensor, columnWeights: Tensor, epsilon: Float,
    iterations: Int = 50
  ) -> Tensor {
    let (rank, shape) = (cost.rank, cost.shape)
    require(
      rank >= 2 && rowWeights.shape == shape.removing(rank - 1, in: "sinkhornPlan")
        && columnWeights.shape == shape.removing(rank - 2, in: "sinkhornPlan"),
      "sinkhornPlan: weights of \(rowWeights.shape) and \(columnWeights.shape) for costs \(shape)")
    require(
      epsilon > 0 && iterations >= 1,
      "sinkhornPlan: epsilon \(epsilon) and \(iterations) iterations; both must be positive")
    let scaled = cost / -epsilon
    let column = shape.with(1, at: rank - 1)
    let row = shape.with(1, at: rank - 2)
    let logRows = rowWeights.log().reshaped(to: column)
    let logColumns = columnWeights.log().reshaped(to: row)
    var first = Tensor.zeros(column)
    var second = Tensor.zeros(row)
    for _ in 0..<iterations {
      first = logRows - (scaled + second).logSumExp(axis: rank - 1).reshaped(to: column)
      second = logColumns - (scaled + first).logSumExp(axis: rank - 2).reshaped(to: row)
    }
    return (scaled + first + second).exp()
  }
}
