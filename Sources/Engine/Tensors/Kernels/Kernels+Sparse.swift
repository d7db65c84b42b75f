import CKernels

extension Kernels {
  /// The product with [..., columns, width]; the dense one where leaving out zeros may change a bit.
  static func sparseProduct(_ pattern: SparsePattern, _ values: Tensor, _ x: Tensor) -> Tensor {
    let y = Tensor(unset: x.shape.with(pattern.rows, at: x.rank - 2))
    let (batch, width) = (x.shape.count(of: 0..<x.rank - 2), x.shape[-1])
    var isExact = true
    unsafe pattern.byRow.offsets.withPointer { offsets in
      unsafe pattern.byRow.indices.withPointer { columns in
        var matrix = unsafe snb_sparse_matrix(
          rows: pattern.rows, columns: pattern.columns, block: max(pattern.columns, 1),
          starts: offsets, places: columns, values: values.storage.pointer)
        for item in 0..<batch where isExact {
          isExact = unsafe snb_sparse_product(
            &matrix, false, width, x.storage.pointer + item * pattern.columns * width, nil,
            y.storage.pointer + item * pattern.rows * width)
        }
      }
    }
    guard !isExact else { return y }
    let dense = SparseMatrix(pattern: pattern, values: values.detached).dense
    let factors = x.detached.reshaped(to: [batch, pattern.columns, width])
    let whole = dense.reshaped(to: [1, pattern.rows, pattern.columns])
      .broadcast(to: [batch, pattern.rows, pattern.columns])
    return whole.matmul(factors).reshaped(to: y.shape)
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

  /// The product of N of each M entries, at `places` in their groups, with [columns, width]; nil
  /// where leaving out zeros may change a bit.
  static func packedProduct(
    rows: Int, groups: Int, kept: Int, groupSize: Int, _ places: [UInt8], _ values: Tensor,
    _ x: Tensor
  ) -> Tensor? {
    let y = Tensor(unset: [rows, x.shape[1]])
    var isExact = true
    unsafe places.withUnsafeBufferPointer { places in
      var matrix = unsafe snb_packed_matrix(
        rows: rows, columns: groups * groupSize, n: kept, m: groupSize,
        positions: places.baseAddress, values: values.storage.pointer)
      isExact = unsafe snb_packed_product(
        &matrix, false, x.shape[1], x.storage.pointer, nil, y.storage.pointer)
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
