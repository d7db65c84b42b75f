import CKernels

/// Kernels over x[rows, channels]: all axes but the last are rows.
extension Kernels {
  /// Mean and biased variance of each channel.
  static func channelMoments(_ x: Tensor) -> (mean: Tensor, variance: Tensor) {
    let channels = x.shape[-1]
    let (mean, variance) = (Tensor(unset: [channels]), Tensor(unset: [channels]))
    unsafe snb_channel_moments(
      x.count / max(channels, 1), channels, x.storage.pointer, mean.storage.pointer,
      variance.storage.pointer)
    return (mean, variance)
  }

  /// (x - mean)·scale + shift, then max(0, ·) if rectified.
  static func channelAffine(
    _ x: Tensor, mean: Tensor, scale: Tensor, shift: Tensor, isRectified: Bool
  ) -> Tensor {
    let y = Tensor(unset: x.shape)
    let channels = x.shape[-1]
    unsafe snb_channel_affine(
      x.count / max(channels, 1), channels, x.storage.pointer, mean.storage.pointer,
      scale.storage.pointer, shift.storage.pointer, isRectified, y.storage.pointer)
    return y
  }

  /// Σ dy and Σ dy·(x - mean) of each channel.
  static func channelGradientSums(
    _ x: Tensor, mean: Tensor, gradient: Tensor
  ) -> (sum: Tensor, product: Tensor) {
    let channels = x.shape[-1]
    let (sum, product) = (Tensor(unset: [channels]), Tensor(unset: [channels]))
    unsafe snb_channel_gradient_sums(
      x.count / max(channels, 1), channels, x.storage.pointer, mean.storage.pointer,
      gradient.storage.pointer, sum.storage.pointer, product.storage.pointer)
    return (sum, product)
  }

  /// dy·a + (x - mean)·b + c with one a, b and c for each channel.
  static func channelInputGradient(
    _ x: Tensor, mean: Tensor, gradient: Tensor, _ a: Tensor, _ b: Tensor, _ c: Tensor
  ) -> Tensor {
    let result = Tensor(unset: x.shape)
    let channels = x.shape[-1]
    unsafe snb_channel_input_gradient(
      x.count / max(channels, 1), channels, x.storage.pointer, mean.storage.pointer,
      gradient.storage.pointer, a.storage.pointer, b.storage.pointer, c.storage.pointer,
      result.storage.pointer)
    return result
  }
}
