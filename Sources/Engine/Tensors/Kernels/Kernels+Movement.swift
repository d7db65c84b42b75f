import CKernels

extension Kernels {
  /// Copies along a walk whose first strides are those of `x`, from its scalar `offset` on, and whose
  /// second are those of `y`.
  static func copy(
    _ walk: StridedWalk, _ x: Tensor, from offset: Int = 0, to y: Tensor, from target: Int = 0
  ) {
    guard !walk.isEmpty else { return }
    unsafe walk.withAddresses { rank, extents, first, second, _ in
      unsafe snb_copy(
        rank, extents, x.storage.pointer + offset, first, y.storage.pointer + target, second)
    }
  }

  /// The rows of x[_, width] at the indices.
  static func gatherRows(_ x: Tensor, _ indices: IndexBuffer, width: Int, shape: Shape) -> Tensor {
    let y = Tensor(unset: shape)
    unsafe indices.withPointer { indices in
      unsafe snb_gather_rows(
        y.count / max(width, 1), width, indices, x.storage.pointer, y.storage.pointer)
    }
    return y
  }

  /// Zeros of the shape, with each row of `x` added at its index.
  static func scatterRows(_ x: Tensor, _ indices: IndexBuffer, width: Int, shape: Shape) -> Tensor {
    let y = fill(shape, 0)
    unsafe indices.withPointer { pointer in
      unsafe snb_scatter_add_rows(
        indices.count, width, pointer, x.storage.pointer, y.storage.pointer)
    }
    return y
  }

  /// Zeros of the shape, with each scalar of `x` added at its index.
  static func scatter(_ x: Tensor, _ indices: IndexBuffer, shape: Shape) -> Tensor {
    let y = fill(shape, 0)
    unsafe indices.withPointer { pointer in
      unsafe snb_scatter_add(indices.count, pointer, x.storage.pointer, y.storage.pointer)
    }
    return y
  }
}
