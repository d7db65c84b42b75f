extension Tensor {
  /// A range of one axis, as a copy; the gradient is padded with zeros.
  public func slice(axis: Int, _ range: Range<Int>) -> Tensor {
    let axis = shape.position(of: axis, in: "slice")
    require(
      range.lowerBound >= 0 && range.upperBound <= shape[axis],
      "slice: \(range) of axis \(axis) of the shape \(shape)")
    let y = Tensor(unset: shape.with(range.count, at: axis))
    copyBlock(axis, from: range.lowerBound, to: y, at: 0, range.count)
    let after = shape[axis] - range.upperBound
    return y.recorded(
      .joining(self) { $0.padded(axis: axis, before: range.lowerBound, after: after) })
  }

  /// Zeros before and after along one axis; the gradient is cut back.
  public func padded(axis: Int, before: Int, after: Int) -> Tensor {
    let axis = shape.position(of: axis, in: "padded")
    require(before >= 0 && after >= 0, "padded: \(before) before and \(after) after \(shape)")
    let extent = shape[axis]
    let y = Tensor.zeros(shape.with(before + extent + after, at: axis))
    copyBlock(axis, from: 0, to: y, at: before, extent)
    return y.recorded(.joining(self) { $0.slice(axis: axis, before..<before + extent) })
  }

  /// One element along the first axis, without that axis.
  public subscript(row: Int) -> Tensor {
    require(rank >= 1 && row >= 0 && row < shape[0], "row \(row) of the shape \(shape)")
    return slice(axis: 0, row..<row + 1).reshaped(to: shape.removing(0, in: "row"))
  }

  /// The tensors one after the other along an axis; all other extents must be equal.
  public static func concatenating(_ tensors: [Tensor], axis: Int = 0) -> Tensor {
    guard let first = tensors.first else { fatalError("concatenating: no tensors") }
    let axis = first.shape.position(of: axis, in: "concatenating")
    let extents = tensors.map { tensor in
      require(
        tensor.rank == first.rank
          && tensor.shape == first.shape.with(tensor.shape[axis], at: axis),
        "concatenating: the shapes \(first.shape) and \(tensor.shape) along axis \(axis)")
      return tensor.shape[axis]
    }
    let y = Tensor(unset: first.shape.with(extents.reduce(0, +), at: axis))
    var position = 0
    for (tensor, extent) in zip(tensors, extents) {
      tensor.copyBlock(axis, from: 0, to: y, at: position, extent)
      position += extent
    }
    let isTracked = tensors.map(\.isTracked)
    return y.recorded(
      .joining(tensors) { gradient in
        var start = 0
        return zip(extents, isTracked).map { extent, isTracked in
          defer { start += extent }
          return isTracked ? gradient.slice(axis: axis, start..<start + extent) : nil
        }
      })
  }

  /// Tensors of one shape along a new axis.
  public static func stacking(_ tensors: [Tensor], axis: Int = 0) -> Tensor {
    guard let first = tensors.first else { fatalError("stacking: no tensors") }
    let axis = axis < 0 ? axis + first.rank + 1 : axis
    require(axis >= 0 && axis <= first.rank, "stacking: a new axis \(axis) for \(first.shape)")
    let single = Shape(rank: first.rank + 1) {
      $0 == axis ? 1 : first.shape[$0 < axis ? $0 : $0 - 1]
    }
    return concatenating(
      tensors.map { tensor in
        require(
          tensor.shape == first.shape,
          "stacking: the shapes \(first.shape) and \(tensor.shape) differ")
        return tensor.reshaped(to: single)
      }, axis: axis)
  }

  /// Copies `length` elements along an axis into a tensor that differs only in that extent.
  private func copyBlock(_ axis: Int, from start: Int, to y: Tensor, at target: Int, _ length: Int)
  {
    let inner = shape.count(of: axis + 1..<rank)
    var walk = StridedWalk()
    walk.append(shape.count(of: 0..<axis), shape[axis] * inner, y.shape[axis] * inner)
    walk.append(length * inner, 1, 1)
    Kernels.copy(walk, self, from: start * inner, to: y, from: target * inner)
  }
}
