extension Tensor {
  /// The elements along the first axis at the indices, which may repeat; [n, …] -> [indices, …].
  ///
  /// The gradient is added back at each index.
  public func rows(_ indices: [Int]) -> Tensor {
    require(rank >= 1, "rows: a scalar has no rows")
    let chosen = IndexBuffer(indices, below: shape[0], in: "rows")
    let (original, width) = (shape, shape.count(of: 1..<rank))
    return Kernels.gatherRows(self, chosen, width: width, shape: shape.with(indices.count, at: 0))
      .recorded(
        .joining(self) { Kernels.scatterRows($0, chosen, width: width, shape: original) })
  }

  /// One element of each row: [n, c] and n labels -> [n].
  public func selecting(_ labels: [Int]) -> Tensor {
    require(
      rank == 2 && labels.count == shape[0],
      "selecting: \(labels.count) labels for the shape \(shape)")
    let classes = shape[1]
    let positions = labels.enumerated().map { row, label in
      require(
        label >= 0 && label < classes,
        "selecting: label \(label) of row \(row); there are \(classes)")
      return row * classes + label
    }
    let chosen = IndexBuffer(positions, below: count, in: "selecting")
    let original = shape
    return Kernels.gatherRows(self, chosen, width: 1, shape: [labels.count])
      .recorded(
        .joining(self) { Kernels.scatterRows($0, chosen, width: 1, shape: original) })
  }
}
