import CKernels

extension Kernels {
  /// The product with [..., columns, width]; nil where leaving out zeros may change a bit.
  static func sparseProduct(
    _ layout: SparseLayout, _ values: Tensor, _ x: Tensor, shape: Shape
  ) -> Tensor? {
    let y = Tensor(unset: shape)
    let (batch, width) = (x.shape.count(of: 0..<x.rank - 2), x.shape[-1])
    var isExact = true
    unsafe layout.withMatrix(values) { matrix in
      for item in 0..<batch where isExact {
        isExact = unsafe snb_sparse_product(
          matrix, false, width, x.storage.pointer + item * layout.columns * width, nil,
          y.storage.pointer + item * layout.rows * width)
      }
    }
    return isExact ? y : nil
  }

  /// The product of [..., columns] with the transposed matrix, plus a bias; nil as above.
  static func sparseRowProduct(
    _ layout: SparseLayout, _ values: Tensor, _ x: Tensor, bias: Tensor?, shape: Shape
  ) -> Tensor? {
    let y = Tensor(unset: shape)
    let lines = x.shape.count(of: 0..<x.rank - 1)
    let isExact = unsafe layout.withMatrix(values) { matrix in
      unsafe snb_sparse_product(
        matrix, true, lines, x.storage.pointer, bias?.storage.pointer, y.storage.pointer)
    }
    if isExact { Compute.countSparseProduct() }
    return isExact ? y : nil
  }

  /// dyᵀ·x of [..., rows] and [..., columns] at some places; zeros elsewhere.
  static func sampledProduct(
    _ layout: SampledLayout, _ gradient: Tensor, _ x: Tensor, shape: Shape
  ) -> Tensor {
    let result = fill(shape, 0)
    unsafe layout.withMatrix { matrix in
      unsafe snb_sampled_gradient(
        matrix, x.shape.count(of: 0..<x.rank - 1), gradient.storage.pointer, x.storage.pointer,
        result.storage.pointer)
    }
    return result
  }

  /// Rows and columns of a matrix, or of each of several, exchanged.
  static func turned(_ x: Tensor) -> Tensor {
    let (rows, columns) = (x.shape[-2], x.shape[-1])
    let y = Tensor(unset: x.shape.with(columns, at: x.rank - 2).with(rows, at: x.rank - 1))
    for item in 0..<x.shape.count(of: 0..<x.rank - 2) {
      unsafe snb_transpose(
        rows, columns, x.storage.pointer + item * rows * columns,
        y.storage.pointer + item * rows * columns)
    }
    return y
  }

  /// The gradient of the entries from [..., rows] and [..., columns].
  static func sparseEntryGradient(
    _ pattern: SparsePattern, _ gradient: Tensor, _ x: Tensor
  ) -> Tensor {
    let result = Tensor(unset: [pattern.count])
    unsafe pattern.byRow.offsets.withPointer { offsets in
      unsafe pattern.byRow.indices.withPointer { columns in
        unsafe snb_sparse_entry_gradient(
          pattern.rows, offsets, columns, x.shape.count(of: 0..<x.rank - 1), pattern.columns,
          gradient.storage.pointer, x.storage.pointer, result.storage.pointer)
      }
    }
    return result
  }

  /// The product of N of each M entries with [columns, width]; nil where leaving out zeros may change
  /// a bit.
  static func packedProduct(_ layout: PackedLayout, _ values: Tensor, _ x: Tensor) -> Tensor? {
    let y = Tensor(unset: [layout.rows, x.shape[1]])
    let isExact = unsafe layout.withMatrix(values) { matrix in
      unsafe snb_packed_product(
        matrix, false, x.shape[1], x.storage.pointer, nil, y.storage.pointer)
    }
    return isExact ? y : nil
  }

  /// The product of [rows, count] with the chosen rows of [_, width].
  static func gatheredProduct(_ x: Tensor, _ chosen: IndexBuffer, _ weight: Tensor) -> Tensor {
    let y = Tensor(unset: [x.shape[0], weight.shape[1]])
    unsafe chosen.withPointer { chosen in
      unsafe snb_gathered_product(
        x.shape[0], x.shape[1], chosen, weight.shape[1], x.storage.pointer,
        weight.storage.pointer, y.storage.pointer)
    }
    return y
  }
}
