extension Tensor {
  /// The elements along the first axis for which `keeps` is true, in order: [n, …] -> [kept, …].
  ///
  /// What is left out gets the gradient 0.
  public func rows(where keeps: [Bool]) -> Tensor {
    require(
      rank >= 1 && keeps.count == shape[0], "rows: \(keeps.count) conditions for \(shape)")
    return rows(keeps.indices.filter { keeps[$0] })
  }

  /// The same by a vector of numbers, of which all but 0 keep: what a comparison gives.
  public func rows(where condition: Tensor) -> Tensor {
    require(condition.rank == 1, "rows: a condition of \(condition.shape) for \(shape)")
    return rows(where: condition.scalars.map { $0 != 0 })
  }
}
