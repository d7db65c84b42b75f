import CKernels

extension Kernels {
  /// Rows normalised, scaled and shifted; each row's mean and inverse deviation.
  ///
  /// Without a shift rows are not centred.
  static func layerNorm(
    _ x: Tensor, scale: Tensor, shift: Tensor?, epsilon: Float
  ) -> (value: Tensor, mean: Tensor, inverse: Tensor) {
    let width = x.shape[-1]
    let rows = x.count / max(width, 1)
    let (y, mean, inverse) = (Tensor(unset: x.shape), Tensor(unset: [rows]), Tensor(unset: [rows]))
    unsafe snb_layer_norm(
      rows, width, x.storage.pointer, scale.storage.pointer, shift?.storage.pointer, epsilon,
      y.storage.pointer, mean.storage.pointer, inverse.storage.pointer)
    return (y, mean, inverse)
  }

  /// The gradients of the rows, of the scale and, where rows were centred, of the shift.
  static func layerNormGradient(
    _ x: Tensor, _ gradient: Tensor, scale: Tensor, mean: Tensor, inverse: Tensor,
    isCentred: Bool = true
  ) -> (x: Tensor, scale: Tensor, shift: Tensor?) {
    let width = x.shape[-1]
    let (dx, dScale) = (Tensor(unset: x.shape), Tensor(unset: [width]))
    let dShift = isCentred ? Tensor(unset: [width]) : nil
    unsafe snb_layer_norm_gradient(
      x.count / max(width, 1), width, x.storage.pointer, gradient.storage.pointer,
      scale.storage.pointer, mean.storage.pointer, inverse.storage.pointer, dx.storage.pointer,
      dScale.storage.pointer, dShift?.storage.pointer)
    return (dx, dScale, dShift)
  }
}
