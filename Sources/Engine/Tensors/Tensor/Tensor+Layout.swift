extension Tensor {
  /// The same scalars under another shape of as many; one extent may be -1 and follows from the rest.
  ///
  /// Costs nothing: the storage is shared.
  public func reshaped(to extents: [Int]) -> Tensor {
    guard let open = extents.firstIndex(of: -1) else { return reshaped(to: Shape(extents)) }
    var known = 1
    for (axis, extent) in extents.enumerated() where axis != open { known *= extent }
    require(
      known > 0 && count % known == 0, "reshaped: \(shape) holds \(count), which \(extents) cannot")
    var resolved = extents
    resolved[open] = count / known
    return reshaped(to: Shape(resolved))
  }

  /// The same scalars under another shape of as many.
  public func reshaped(to target: Shape) -> Tensor {
    require(target.count == count, "reshaped: \(shape) holds \(count), \(target) \(target.count)")
    let original = shape
    return Tensor(
      shape: target, storage: storage, node: .joining(self) { $0.reshaped(to: original) })
  }

  /// Axis i of the result is axis axes[i] of this tensor.
  public func permuted(to axes: [Int]) -> Tensor {
    let order = axes.map { shape.position(of: $0, in: "permuted") }
    require(
      order.count == rank && Set(order).count == rank,
      "permuted: \(axes) is no order of the axes of \(shape)")
    let y = Tensor(unset: Shape(rank: rank) { shape[order[$0]] })
    var walk = StridedWalk()
    for (position, axis) in order.enumerated() {
      walk.append(
        shape[axis], shape.count(of: axis + 1..<rank), y.shape.count(of: position + 1..<rank))
    }
    Kernels.copy(walk, self, to: y)
    return y.recorded(
      .joining(self) { gradient in
        gradient.permuted(to: order.indices.sorted { order[$0] < order[$1] })
      })
  }

  /// The last two axes exchanged.
  public func transposed() -> Tensor {
    require(rank >= 2, "transposed: the shape \(shape) has less than two axes")
    return permuted(to: Array(0..<rank - 2) + [rank - 1, rank - 2])
  }

  /// Repeats missing axes and those of extent 1; the gradient is summed back.
  public func broadcast(to target: Shape) -> Tensor {
    if target == shape { return self }
    require(shape.broadcasts(to: target), "broadcast: the shapes \(shape) and \(target) do not fit")
    let y = Tensor(unset: target)
    Kernels.copy(StridedWalk(over: target, shape, target), self, to: y)
    let original = shape
    return y.recorded(.joining(self) { $0.summed(to: original) })
  }
}
