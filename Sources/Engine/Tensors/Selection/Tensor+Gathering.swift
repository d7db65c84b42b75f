/// Elements along an axis by an index table, whose other extents are the tensor's.
extension Tensor {
  /// y[…, j, …] = x[…, indices[…, j, …], …].
  ///
  /// The gradient is added back at each index.
  public func gathered(axis: Int, at indices: IndexTable) -> Tensor {
    let chosen = AxisLines(shape, along: axis, in: "gathered").flattened(indices, in: "gathered")
    let original = shape
    return Kernels.gatherRows(self, chosen, width: 1, shape: indices.shape)
      .recorded(
        .joining(self) { Kernels.scatterRows($0, chosen, width: 1, shape: original) })
  }

  /// This tensor with the scalars of `source` added at the indices, in row-major order.
  ///
  /// y[…, indices[…, j, …], …] += source[…, j, …]; the source's gradient is gathered.
  public func scatterAdding(_ source: Tensor, axis: Int, at indices: IndexTable) -> Tensor {
    let places = placed(source, axis, indices, in: "scatterAdding")
    let (original, target) = (source.shape, shape)
    let sums = Kernels.scatterRows(source, places, width: 1, shape: target)
    return Kernels.binary(.add, self, sums)
      .recorded(
        .joining(
          self, { $0 },
          source, { Kernels.gatherRows($0, places, width: 1, shape: original) }))
  }

  /// This tensor with the scalars of `source` put in at the indices; of several at one index the last
  /// in row-major order stays.
  ///
  /// The gradient goes to what stayed: to the source where it was put, elsewhere to this tensor.
  public func scattering(_ source: Tensor, axis: Int, at indices: IndexTable) -> Tensor {
    let places = placed(source, axis, indices, in: "scattering")
    let original = source.shape
    var value = detached
    var writer = [Int](repeating: -1, count: count)
    value.withMutableScalars { value in
      source.withScalars { source in
        for (position, place) in places.array.enumerated() {
          value[place] = source[position]
          writer[place] = position
        }
      }
    }
    let stays = Tensor(writer.map { $0 < 0 ? 1 : 0 }, shape: shape)
    let wins = Tensor(
      places.array.enumerated().map { writer[$1] == $0 ? 1 : 0 }, shape: original)
    return value.recorded(
      .joining(
        self, { $0 * stays },
        source, { Kernels.gatherRows($0, places, width: 1, shape: original) * wins }))
  }

  private func placed(
    _ source: Tensor, _ axis: Int, _ indices: IndexTable, in operation: StaticString
  ) -> IndexBuffer {
    require(
      source.shape == indices.shape,
      "\(operation): a source of \(source.shape) for indices of \(indices.shape)")
    return AxisLines(shape, along: axis, in: operation).flattened(indices, in: operation)
  }
}
