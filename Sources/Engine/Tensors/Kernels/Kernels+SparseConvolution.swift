import CKernels

extension Kernels {
  /// The convolution by a weight in one block of columns; nil where leaving out zeros may change a bit.
  static func sparseConvolve(
    _ convolution: Convolution, _ x: Tensor, _ layout: SparseLayout, _ values: Tensor,
    bias: Tensor?
  ) -> Tensor? {
    run(convolution.extents, x, layout, values, bias: bias, result: convolution.result)
  }

  /// The images' gradient at stride 1: a convolution of dy by the weight turned around.
  ///
  /// Nil at other strides, and where the turned kernel does not fit.
  static func sparseConvolveInputGradient(
    _ convolution: Convolution, _ gradient: Tensor, _ factor: SparseFactor
  ) -> Tensor? {
    let extents = convolution.extents
    let size = extents.kernel_height
    guard extents.stride == 1, size == extents.kernel_width, extents.padding < size else {
      return nil
    }
    let turned = snb_convolution(
      batch: extents.batch, height: gradient.shape[1], width: gradient.shape[2],
      in_channels: extents.out_channels, out_channels: extents.in_channels, kernel_height: size,
      kernel_width: size, stride: 1, padding: size - 1 - extents.padding)
    return run(
      turned, gradient, factor.layouts.backward, factor.backwardValues, bias: nil,
      result: convolution.images)
  }

  private static func run(
    _ extents: snb_convolution, _ x: Tensor, _ layout: SparseLayout, _ values: Tensor,
    bias: Tensor?, result: Shape
  ) -> Tensor? {
    let y = Tensor(unset: result)
    var extents = extents
    let isExact = unsafe layout.withMatrix(values) { matrix in
      unsafe snb_sparse_convolve(
        &extents, matrix, x.storage.pointer, bias?.storage.pointer, y.storage.pointer)
    }
    if isExact { Compute.countSparseProduct() }
    return isExact ? y : nil
  }
}
