import CKernels

extension Kernels {
  /// A convolution's extents, checked once and used by it and both of its gradients.
  struct Convolution: Sendable {
    let images: Shape
    let weights: Shape
    let result: Shape
    let extents: snb_convolution

    /// Images [batch, height, width, in] and weights [out, ky, kx, in].
    init(images: Shape, weights: Shape, stride: Int, padding: Int) {
      require(
        images.rank == 4 && weights.rank == 4 && images[3] == weights[3],
        "convolved: images \(images) and weights \(weights); "
          + "[batch, height, width, in] and [out, ky, kx, in] are needed")
      require(
        stride >= 1 && padding >= 0, "convolved: the stride \(stride) and the padding \(padding)")
      require(
        images[1] + 2 * padding >= weights[1] && images[2] + 2 * padding >= weights[2]
          && weights[1] >= 1 && weights[2] >= 1,
        "convolved: images \(images) padded by \(padding) are smaller than the kernel of \(weights)"
      )
      extents = snb_convolution(
        batch: images[0], height: images[1], width: images[2], in_channels: images[3],
        out_channels: weights[0], kernel_height: weights[1], kernel_width: weights[2],
        stride: stride, padding: padding)
      self.images = images
      self.weights = weights
      result = [
        images[0], (images[1] + 2 * padding - weights[1]) / stride + 1,
        (images[2] + 2 * padding - weights[2]) / stride + 1, weights[0],
      ]
    }
  }

  static func convolve(
    _ convolution: Convolution, _ x: Tensor, _ weight: Tensor, bias: Tensor?
  ) -> Tensor {
    let y = Tensor(unset: convolution.result)
    var extents = convolution.extents
    unsafe snb_convolve(
      &extents, x.storage.pointer, weight.storage.pointer, bias?.storage.pointer,
      y.storage.pointer)
    return y
  }

  static func convolveInputGradient(
    _ convolution: Convolution, _ gradient: Tensor, _ weight: Tensor
  ) -> Tensor {
    let x = Tensor(unset: convolution.images)
    var extents = convolution.extents
    unsafe snb_convolve_input_gradient(
      &extents, gradient.storage.pointer, weight.storage.pointer, x.storage.pointer)
    return x
  }

  static func convolveWeightGradient(
    _ convolution: Convolution, _ x: Tensor, _ gradient: Tensor
  ) -> Tensor {
    let weight = Tensor(unset: convolution.weights)
    var extents = convolution.extents
    unsafe snb_convolve_weight_gradient(
      &extents, x.storage.pointer, gradient.storage.pointer, weight.storage.pointer)
    return weight
  }

  /// The pooled images and, for each of their scalars, the position of its origin in `x`.
  static func maxPool(_ x: Tensor, size: Int) -> (Tensor, IndexBuffer) {
    let y = Tensor(unset: [x.shape[0], x.shape[1] / size, x.shape[2] / size, x.shape[3]])
    let choice = IndexBuffer(count: y.count)
    unsafe choice.withPointer { choice in
      unsafe snb_max_pool(
        x.shape[0], x.shape[1], x.shape[2], x.shape[3], size, x.storage.pointer,
        y.storage.pointer, choice)
    }
    return (y, choice)
  }
}
