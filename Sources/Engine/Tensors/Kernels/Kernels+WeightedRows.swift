import CKernels

extension Kernels {
  /// The weighted sums of the rows of each plane of x[planes, rows, width].
  static func combine(
    _ x: Tensor, _ rows: WeightedRows, planes: Int, width: Int, shape: Shape
  ) -> Tensor {
    let y = Tensor(unset: shape)
    unsafe rows.starts.withPointer { starts in
      unsafe rows.places.withPointer { places in
        unsafe snb_weighted_rows(
          planes, rows.count, rows.sourceCount, width, starts, places,
          rows.weights.storage.pointer, x.storage.pointer, y.storage.pointer)
      }
    }
    return y
  }
}
